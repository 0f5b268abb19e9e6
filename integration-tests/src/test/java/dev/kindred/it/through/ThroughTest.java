package dev.kindred.it.through;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.through.Food_.FOOD;
import static dev.kindred.it.through.Ingredient_.INGREDIENT;
import static dev.kindred.it.through.Recipe_.RECIPE;
import static dev.kindred.it.through.Substitute_.SUBSTITUTE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Lists that look through association objects: B6. */
class ThroughTest {

    /** Bread (1) has flour (1) and water (2); soup (2) has water; flour stands in for nothing. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(RECIPE, INGREDIENT, FOOD, SUBSTITUTE));
        SessionFactory.of(db.engine()).run(session -> {
            Food flour = FOOD.create().name("flour");
            Food water = FOOD.create().name("water");
            Recipe bread = RECIPE.create().name("bread");
            bread.ingredients().add(INGREDIENT.create().grams(500).food(flour));
            bread.ingredients().add(INGREDIENT.create().grams(300).food(water));
            Recipe soup = RECIPE.create().name("soup");
            soup.ingredients().add(INGREDIENT.create().grams(900).food(water));
            session.addAll(flour, water, bread, soup);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void showsWhatTheAssociationObjectsLeadTo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe bread = session.getOne(RECIPE, 1L);

            assertThat(bread.foods()).extracting(Food::name).containsExactly("flour", "water");
            assertThat(session.getOne(FOOD, 2L).recipes())
                    .extracting(Recipe::name)
                    .containsExactlyInAnyOrder("bread", "soup");
            assertThat(bread.foods()).isEqualTo(List.of(session.getOne(FOOD, 1L), session.getOne(FOOD, 2L)));
        }
    }

    @DatabaseTest
    void whatIsAddedMakesAnAssociationObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe soup = session.getOne(RECIPE, 2L);
            Food salt = FOOD.create().name("salt");
            soup.foods();
            soup.ingredients();
            db.recorder().clear();

            soup.foods().add(0, salt);
            assertThat(soup.ingredients().get(0).grams()).isEqualTo(100);
            assertThat(soup.ingredients().get(0).recipe()).isSameAs(soup);
            assertThat(salt.recipes()).containsExactly(soup);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into foods (name) values (?) -- ['salt']"),
                            "update ingredients set place = ? where id = ? -- [1, 3]",
                            numbered(
                                    db,
                                    "insert into ingredients (grams, place, recipe_id, food_id) values (?, ?, ?, ?)"
                                            + " -- [100, 0, 2, 3]"));
            assertThat(soup.foods()).extracting(Food::name).containsExactly("salt", "water");
        }
    }

    @DatabaseTest
    void whatIsRemovedTakesItsAssociationObjectAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe bread = session.getOne(RECIPE, 1L);
            Food flour = session.getOne(FOOD, 1L);
            assertThat(bread.foods().remove(flour)).isTrue();
            assertThat(bread.foods().remove(flour)).isFalse();
            assertThat(bread.foods().remove(0).name()).isEqualTo("water");
            session.commit();

            assertThat(session.query(INGREDIENT).count()).isEqualTo(1);
            assertThat(session.query(FOOD).count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void whatIsSetTurnsTheAssociationObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe bread = session.getOne(RECIPE, 1L);
            Food flour = session.getOne(FOOD, 1L);
            Food rye = FOOD.create().name("rye");

            assertThat(bread.foods().set(0, rye)).isSameAs(flour);
            assertThat(flour.recipes()).isEmpty();
            assertThat(rye.recipes()).containsExactly(bread);
            session.commit();

            assertThat(bread.ingredients().get(0).grams()).isEqualTo(500);
            assertThat(bread.foods()).extracting(Food::name).containsExactly("rye", "water");
        }
    }

    @DatabaseTest
    void withoutACreatorTheReferenceAloneIsSet(Database db) {
        try (Session session = Session.open(db.engine())) {
            Food flour = session.getOne(FOOD, 1L);
            Food rye = FOOD.create().name("rye");
            flour.insteads().addAll(List.of(rye, session.getOne(FOOD, 2L)));
            session.commit();

            assertThat(flour.insteads()).extracting(Food::name).containsExactlyInAnyOrder("rye", "water");
            assertThat(session.query(SUBSTITUTE).count()).isEqualTo(2);

            flour.insteads().clear();
            session.commit();
            assertThat(session.query(SUBSTITUTE).count()).isZero();
        }
    }

    @DatabaseTest
    void aCollectionOverASetIsChangedThroughItsIteratorToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Food water = session.getOne(FOOD, 2L);
            Iterator<Recipe> each = water.recipes().iterator();
            while (each.hasNext()) {
                if (each.next().name().equals("soup")) {
                    each.remove();
                }
            }
            assertThat(water.recipes()).extracting(Recipe::name).containsExactly("bread");
            assertThat(water.uses()).hasSize(1);
        }
    }

    @DatabaseTest
    void selectInLoadsWhatItLooksThroughAndWhatItShows(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Recipe> recipes = session.query(RECIPE)
                    .orderBy(RECIPE.id)
                    .options(selectin(RECIPE.foods, selectin(FOOD.uses)))
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(4);
            db.recorder().clear();

            assertThat(recipes)
                    .flatExtracting(Recipe::foods)
                    .extracting(Food::name)
                    .containsExactly("flour", "water", "water");
            assertThat(recipes.get(1).foods().get(0).uses()).hasSize(2);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void joinsLeadThroughTheAssociationObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(RECIPE)
                            .join(RECIPE.foods)
                            .where(FOOD.name.eq("flour"))
                            .list())
                    .extracting(Recipe::name)
                    .containsExactly("bread");
            db.recorder()
                    .hasRun("select recipes.id, recipes.name from recipes"
                            + " join ingredients on ingredients.recipe_id = recipes.id"
                            + " join foods on foods.id = ingredients.food_id where foods.name = ? -- ['flour']");

            Food_ instead = FOOD.as("instead");
            session.getOne(FOOD, 1L).insteads().add(session.getOne(FOOD, 2L));
            assertThat(session.list(select(FOOD.name, instead.name).from(FOOD).join(FOOD.insteads.to(instead))))
                    .singleElement()
                    .hasToString("Row2[first=flour, second=water]");
        }
    }

    @DatabaseTest
    void itIsLiveWhateverSideIsChanged(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe bread = session.getOne(RECIPE, 1L);
            List<Food> foods = bread.foods();
            assertThat(foods).hasSize(2);

            bread.ingredients().remove(0);
            assertThat(foods).extracting(Food::name).containsExactly("water");
            INGREDIENT.create().food(FOOD.create().name("yeast")).recipe(bread);
            assertThat(foods).extracting(Food::name).containsExactly("water", "yeast");

            session.rollback();
            assertThat(foods).extracting(Food::name).containsExactly("flour", "water");
        }
    }

    @DatabaseTest
    void changingItWhileWalkingOverItIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            Recipe bread = session.getOne(RECIPE, 1L);
            List<Food> foods = bread.foods();
            Iterator<Food> each = foods.iterator();
            assertThat(each.next().name()).isEqualTo("flour");
            bread.ingredients().remove(0);
            foods.add(FOOD.create().name("rye"));
            assertThatThrownBy(each::next).isInstanceOf(ConcurrentModificationException.class);
        }
    }

    @DatabaseTest
    void aDetachedOwnerSaysWhatWasNotLoaded(Database db) {
        Recipe bread;
        try (Session session = Session.open(db.engine())) {
            bread = session.getOne(RECIPE, 1L);
        }
        assertThatThrownBy(() -> bread.foods().size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Recipe.ingredients");
    }

    @DatabaseTest
    void newObjectsNeedNoSession() {
        Recipe cake = RECIPE.create().name("cake");
        Food egg = FOOD.create().name("egg");

        cake.foods().add(egg);

        assertThat(cake.foods()).containsExactly(egg);
        assertThat(egg.recipes()).containsExactly(cake);
        assertThat(RECIPE.foods).hasToString("Recipe.foods");
    }
}
