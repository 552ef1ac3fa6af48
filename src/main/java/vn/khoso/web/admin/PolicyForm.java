package vn.khoso.web.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.quota.PolicyDraft;
import vn.khoso.quota.QuotaPolicy;

/** A target as it was typed. */
record PolicyForm(
        Level level,
        int year,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate effectiveOn,

        int floor,
        int top,
        @Nullable List<ProductKind> counted,
        @Nullable Boolean creditAll,
        @Nullable String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String quotation,
        @Nullable Integer seen) {

    static PolicyForm of(QuotaPolicy policy, int year, Optional<Integer> version) {
        return new PolicyForm(
                policy.level(),
                year,
                version.isPresent() ? policy.effectiveOn() : LocalDate.of(year, 1, 1),
                policy.floor(),
                policy.top(),
                policy.countedKinds().stream().sorted().toList(),
                policy.creditAll(),
                policy.basis().number(),
                policy.basis().day().orElse(null),
                policy.basis().quotation(),
                version.orElse(null));
    }

    Optional<Integer> version() {
        return Optional.ofNullable(seen);
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                level,
                year,
                effectiveOn == null ? LocalDate.of(year, 1, 1) : effectiveOn,
                floor,
                top,
                counted == null ? Set.of() : Set.copyOf(counted),
                Boolean.TRUE.equals(creditAll),
                new QuotaPolicy.Basis(
                        number == null ? "" : number, Optional.ofNullable(day), quotation == null ? "" : quotation));
    }
}
