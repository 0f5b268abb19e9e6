package dev.kindred.it.random;

import java.util.Collection;

/** Operations on what is only read: they change nothing (rule 2.1.19). */
final class ViewOps {

    private ViewOps() {}

    /** Puts a member into the view of a team, or takes it out. */
    record Scribble(int team, int member, boolean adds) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return world.isUsable(team)
                    && world.node(team).kind == Kind.TEAM
                    && world.isUsable(member)
                    && world.node(member).kind == Kind.MEMBER;
        }

        @Override
        public void apply(World world) {
            // Nobody else hears of it.
        }

        @Override
        @SuppressWarnings("unchecked")
        public void run(Kin kin, World world) {
            Collection<Object> view = (Collection<Object>) kin.get(team, "roster");
            Object element = kin.object(member);
            if (adds) {
                view.add(element);
            } else {
                view.remove(element);
            }
        }

        @Override
        public String text(World world) {
            return Op.name(world, team) + ".roster()." + (adds ? "add" : "remove") + "(" + Op.name(world, member)
                    + ");";
        }
    }
}
