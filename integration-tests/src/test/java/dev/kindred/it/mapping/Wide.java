package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** More attributes than a word has bits. */
@Entity("wide")
public interface Wide {
    @Id
    Long id();

    int a1();

    Wide a1(int a1);

    int a2();

    Wide a2(int a2);

    int a3();

    Wide a3(int a3);

    int a4();

    Wide a4(int a4);

    int a5();

    Wide a5(int a5);

    int a6();

    Wide a6(int a6);

    int a7();

    Wide a7(int a7);

    int a8();

    Wide a8(int a8);

    int a9();

    Wide a9(int a9);

    int a10();

    Wide a10(int a10);

    int a11();

    Wide a11(int a11);

    int a12();

    Wide a12(int a12);

    int a13();

    Wide a13(int a13);

    int a14();

    Wide a14(int a14);

    int a15();

    Wide a15(int a15);

    int a16();

    Wide a16(int a16);

    int a17();

    Wide a17(int a17);

    int a18();

    Wide a18(int a18);

    int a19();

    Wide a19(int a19);

    int a20();

    Wide a20(int a20);

    int a21();

    Wide a21(int a21);

    int a22();

    Wide a22(int a22);

    int a23();

    Wide a23(int a23);

    int a24();

    Wide a24(int a24);

    int a25();

    Wide a25(int a25);

    int a26();

    Wide a26(int a26);

    int a27();

    Wide a27(int a27);

    int a28();

    Wide a28(int a28);

    int a29();

    Wide a29(int a29);

    int a30();

    Wide a30(int a30);

    int a31();

    Wide a31(int a31);

    int a32();

    Wide a32(int a32);

    int a33();

    Wide a33(int a33);

    int a34();

    Wide a34(int a34);

    int a35();

    Wide a35(int a35);

    int a36();

    Wide a36(int a36);

    int a37();

    Wide a37(int a37);

    int a38();

    Wide a38(int a38);

    int a39();

    Wide a39(int a39);

    int a40();

    Wide a40(int a40);

    int a41();

    Wide a41(int a41);

    int a42();

    Wide a42(int a42);

    int a43();

    Wide a43(int a43);

    int a44();

    Wide a44(int a44);

    int a45();

    Wide a45(int a45);

    int a46();

    Wide a46(int a46);

    int a47();

    Wide a47(int a47);

    int a48();

    Wide a48(int a48);

    int a49();

    Wide a49(int a49);

    int a50();

    Wide a50(int a50);

    int a51();

    Wide a51(int a51);

    int a52();

    Wide a52(int a52);

    int a53();

    Wide a53(int a53);

    int a54();

    Wide a54(int a54);

    int a55();

    Wide a55(int a55);

    int a56();

    Wide a56(int a56);

    int a57();

    Wide a57(int a57);

    int a58();

    Wide a58(int a58);

    int a59();

    Wide a59(int a59);

    int a60();

    Wide a60(int a60);

    int a61();

    Wide a61(int a61);

    int a62();

    Wide a62(int a62);

    @Nullable
    String a63();

    Wide a63(@Nullable String a63);

    @Nullable
    String a64();

    Wide a64(@Nullable String a64);

    int a65();

    Wide a65(int a65);

    @Nullable
    String a66();

    Wide a66(@Nullable String a66);

    int a67();

    Wide a67(int a67);

    int a68();

    Wide a68(int a68);

    @Nullable
    String a69();

    Wide a69(@Nullable String a69);
}
