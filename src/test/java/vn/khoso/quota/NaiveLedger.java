package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.ProductId;

/** The counting rules said once more, as plainly as they can be, to compare the view with: no SQL, no cleverness. */
final class NaiveLedger {

    private final Map<ProductId, Entry> products = new HashMap<>();
    private final Map<String, Ended> ended = new HashMap<>();
    private Optional<Map<ProductId, CreditStatus>> frozen = Optional.empty();

    void publish(ProductId id, String organisation, Instant at, String original) {
        products.put(id, new Entry(id, organisation, at, original));
    }

    void withdraw(ProductId id) {
        entry(id).withdrawn = true;
    }

    void restore(ProductId id) {
        entry(id).withdrawn = false;
    }

    void replace(ProductId id, String original) {
        entry(id).original = original;
    }

    void rule(ProductId id, Rank rank, Verdict verdict) {
        Entry entry = entry(id);
        entry.rulings.add(new Given(rank, verdict, entry.original, entry.rulings.size()));
    }

    void merge(String organisation, LocalDate lastDay, String heir) {
        ended.put(organisation, new Ended(lastDay, heir));
    }

    void close() {
        Map<ProductId, CreditStatus> counted = new HashMap<>();
        products.values().forEach(entry -> status(entry).ifPresent(status -> counted.put(entry.id, status)));
        frozen = Optional.of(counted);
    }

    void reopen() {
        frozen = Optional.empty();
    }

    private Entry entry(ProductId id) {
        return Objects.requireNonNull(products.get(id));
    }

    boolean isWithdrawn(ProductId id) {
        return entry(id).withdrawn;
    }

    boolean isClosed() {
        return frozen.isPresent();
    }

    boolean hasEnded(String organisation) {
        return ended.containsKey(organisation);
    }

    /** Returns how many products of a status are shown with an organisation. */
    int count(String organisation, CreditStatus wanted) {
        return (int) products.values().stream()
                .filter(entry -> shownWith(entry.organisation).equals(organisation))
                .filter(entry -> status(entry).filter(wanted::equals).isPresent())
                .count();
    }

    private String shownWith(String organisation) {
        return ended.containsKey(organisation) ? shownWith(ended.get(organisation).heir) : organisation;
    }

    private Optional<CreditStatus> status(Entry entry) {
        if (frozen.isPresent()) {
            return Optional.ofNullable(frozen.get().get(entry.id));
        }
        if (!isEligible(entry) || hasEarlier(entry)) {
            return Optional.empty();
        }
        return verdict(entry).isPresent()
                ? Optional.of(CreditStatus.COUNTED_CONFIRMED)
                : Optional.of(CreditStatus.COUNTED_PROVISIONAL);
    }

    private boolean hasEarlier(Entry entry) {
        return products.values().stream()
                .filter(other -> other != entry && other.original.equals(entry.original))
                .filter(this::isEligible)
                .anyMatch(other -> other.at.isBefore(entry.at)
                        || (other.at.equals(entry.at) && other.id.value().compareTo(entry.id.value()) < 0));
    }

    private boolean isEligible(Entry entry) {
        boolean existed = !ended.containsKey(entry.organisation)
                || !KhosoTime.dayOf(entry.at).isAfter(ended.get(entry.organisation).lastDay);
        return existed
                && !entry.withdrawn
                && verdict(entry).filter(Verdict.REFUSED::equals).isEmpty();
    }

    private static Optional<Verdict> verdict(Entry entry) {
        return entry.rulings.stream()
                .filter(given -> given.original.equals(entry.original))
                .min(Comparator.comparing(Given::rank).thenComparingInt(given -> -given.number))
                .map(Given::verdict);
    }

    private record Given(Rank rank, Verdict verdict, String original, int number) {}

    private record Ended(LocalDate lastDay, String heir) {}

    private static final class Entry {
        private final ProductId id;
        private final String organisation;
        private final Instant at;
        private final List<Given> rulings = new ArrayList<>();
        private String original;
        private boolean withdrawn;

        private Entry(ProductId id, String organisation, Instant at, String original) {
            this.id = id;
            this.organisation = organisation;
            this.at = at;
            this.original = original;
        }
    }
}
