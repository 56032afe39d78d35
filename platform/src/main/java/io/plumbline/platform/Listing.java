package io.plumbline.platform;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list that callers sort, filter and page. A page begins behind the last row of the one before, found by an index, so the
 * millionth row costs what the first one costs; rows that come or go meanwhile neither repeat nor hide others.
 *
 * @param <T> the listed entity
 */
public final class Listing<T> {

    /** The order of creation; every list has it. */
    public static final String CREATED = "created";

    private final Class<T> type;
    private final String from;
    private final String alias;
    private final Function<T, UUID> id;
    private final Map<String, Order<T>> orders = new LinkedHashMap<>();
    private String place;

    /** What a list can be sorted by: a text attribute that is never null. */
    private record Order<T>(String attribute, Function<T, String> key) {}

    /**
     * Where a page begins.
     *
     * @param order {@value #CREATED} or another name of the list's
     * @param afterKey of the last row of the page before, empty in the order of creation; null with {@code afterId} on the first page
     */
    public record Place(String order, boolean descending, String afterKey, UUID afterId) {}

    /** Another way to find the rows of a page, where conditions alone are too slow. */
    @FunctionalInterface
    public interface Search {

        /** The ids of up to {@code most} rows from the place on, in order. */
        List<UUID> find(Place place, int most);
    }

    private Listing(Class<T> type, String from, String alias, Function<T, UUID> id) {
        this.type = type;
        this.from = from;
        this.alias = alias;
        this.id = id;
        this.place = alias + ".id";
    }

    /** @param from the HQL from-clause that names {@code alias}, with what is fetched along */
    public static <T> Listing<T> of(Class<T> type, String from, String alias, Function<T, UUID> id) {
        return new Listing<>(type, from, alias, id);
    }

    /**
     * Names what holds the id once more, for the order of creation. Only the indexes of this list have it, so the planner cannot take the
     * primary key for it and walk over the rows that are not in the list.
     */
    public Listing<T> createdInOrderOf(String attribute) {
        place = attribute;
        return this;
    }

    /** Offers another order; each needs an index that begins with the filters and ends with the id. */
    public Listing<T> sortedBy(String name, String attribute, Function<T, String> key) {
        orders.put(name, new Order<>(attribute, key));
        return this;
    }

    public Query ask(EntityManager database) {
        return new Query(database);
    }

    /** One request for a page of the list. */
    public final class Query {

        private final EntityManager database;
        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        private Query(EntityManager database) {
            this.database = database;
        }

        /** Keeps only the rows whose attribute has this value; a null asks for nothing. */
        public Query with(String attribute, Object value) {
            return value == null ? this : where(alias + "." + attribute + " = :" + attribute, attribute, value);
        }

        /** Keeps only the rows that meet the condition. */
        public Query where(String condition, String parameter, Object value) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            parameters.put(parameter, value);
            return this;
        }

        /**
         * @param sort {@value #CREATED} or a name of the list's, with a {@code -} in front for descending; null for the order of creation
         * @throws Refusal if the list has no such order, or the cursor is foreign
         */
        public Page<T> page(String sort, String cursor, int limit) {
            return page(sort, cursor, limit, null);
        }

        /**
         * Of the rows that the conditions keep, those that a search finds as well.
         *
         * @param search null for all of them
         * @throws Refusal as above
         */
        public Page<T> page(String sort, String cursor, int limit, Search search) {
            var asked = sort == null ? CREATED : sort;
            boolean descending = asked.startsWith("-");
            var name = descending ? asked.substring(1) : asked;
            var order = orders.get(name);
            if (order == null && !name.equals(CREATED)) {
                throw Refusal.invalid(
                        "sort", "This list is sorted by " + CREATED + others() + ", descending with a - in front.");
            }
            var behind = cursor == null ? null : Cursor.read(cursor, asked);
            if (search != null) {
                var place = behind == null
                        ? new Place(name, descending, null, null)
                        : new Place(name, descending, behind.key(), behind.id());
                where(alias + ".id in :found", "found", search.find(place, limit + 1));
            } else if (behind != null) {
                follow(behind, order, descending ? "<" : ">");
            }
            var way = descending ? " desc" : "";
            var by = (order == null ? place : order.attribute() + way + ", " + alias + ".id") + way;
            var query =
                    database.createQuery(from + where + " order by " + by, type).setMaxResults(limit + 1);
            parameters.forEach(query::setParameter);
            var found = query.getResultList();
            if (found.size() <= limit) {
                return new Page<>(found, null);
            }
            var last = found.get(limit - 1);
            var key = order == null ? "" : order.key().apply(last);
            return new Page<>(found.subList(0, limit), new Cursor(asked, key, id.apply(last)).text());
        }

        private void follow(Cursor cursor, Order<T> order, String than) {
            if (order == null) {
                where(place + " " + than + " :afterId", "afterId", cursor.id());
            } else {
                where(
                        "(" + order.attribute() + ", " + alias + ".id) " + than + " (:afterKey, :afterId)",
                        "afterId",
                        cursor.id());
                parameters.put("afterKey", cursor.key());
            }
        }

        private String others() {
            return orders.isEmpty() ? "" : ", " + String.join(", ", orders.keySet());
        }
    }
}
