package vn.khoso.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.AreaCode;

/** The whole matrix: role × state × own or other organisation, and exactly what may be done. */
class AccessPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final Organisation OWN = organisation(OrganisationKind.WOMENS_UNION, "21484");
    private static final Organisation OTHER = organisation(OrganisationKind.YOUTH_UNION, "21025");
    private static final Map<String, Viewer> VIEWERS = viewers();

    private final AccessPolicy policy = new AccessPolicy();

    @DisplayName("who may do what")
    @ParameterizedTest(name = "{0}, {1}, {2} organisation: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            anybody                | draft     | own   | -
            anybody                | submitted | own   | -
            anybody                | published | own   | VIEW
            anybody                | scheduled | own   | -
            anybody                | withdrawn | own   | -
            contributor            | draft     | own   | VIEW FETCH_ORIGINAL CONTRIBUTE DESCRIBE TRANSCRIBE SUBMIT VIEW_VERSIONS
            contributor            | submitted | own   | VIEW FETCH_ORIGINAL VIEW_VERSIONS
            contributor            | published | own   | VIEW FETCH_ORIGINAL VIEW_VERSIONS OFFER_REPLACEMENT
            contributor            | scheduled | own   | VIEW FETCH_ORIGINAL VIEW_VERSIONS OFFER_REPLACEMENT
            contributor            | withdrawn | own   | VIEW FETCH_ORIGINAL VIEW_VERSIONS OFFER_REPLACEMENT
            contributor            | draft     | other | -
            contributor            | submitted | other | -
            contributor            | published | other | VIEW
            contributor            | scheduled | other | -
            contributor            | withdrawn | other | -
            editor                 | draft     | own   | VIEW FETCH_ORIGINAL DESCRIBE TRANSCRIBE CONFIRM_TEXT VIEW_VERSIONS
            editor                 | submitted | own   | VIEW FETCH_ORIGINAL DESCRIBE TRANSCRIBE CONFIRM_TEXT REVIEW VIEW_VERSIONS
            editor                 | published | own   | VIEW FETCH_ORIGINAL PROVE TRANSCRIBE CONFIRM_TEXT WITHDRAW VIEW_VERSIONS OFFER_REPLACEMENT REPLACE
            editor                 | scheduled | own   | VIEW FETCH_ORIGINAL PROVE TRANSCRIBE CONFIRM_TEXT WITHDRAW VIEW_VERSIONS OFFER_REPLACEMENT REPLACE
            editor                 | withdrawn | own   | VIEW FETCH_ORIGINAL RESTORE VIEW_VERSIONS OFFER_REPLACEMENT REPLACE
            editor                 | submitted | other | -
            editor                 | published | other | VIEW
            both                   | draft     | own   | VIEW FETCH_ORIGINAL CONTRIBUTE DESCRIBE TRANSCRIBE CONFIRM_TEXT SUBMIT VIEW_VERSIONS
            both                   | submitted | own   | VIEW FETCH_ORIGINAL DESCRIBE TRANSCRIBE CONFIRM_TEXT REVIEW VIEW_VERSIONS
            province-supervisor    | draft     | own   | -
            province-supervisor    | submitted | own   | VIEW
            province-supervisor    | published | own   | VIEW WITHDRAW RULE VIEW_VERSIONS
            province-supervisor    | scheduled | own   | VIEW WITHDRAW RULE VIEW_VERSIONS
            province-supervisor    | withdrawn | own   | VIEW RESTORE VIEW_VERSIONS
            province-supervisor    | published | other | VIEW WITHDRAW RULE VIEW_VERSIONS
            commune-supervisor     | submitted | own   | VIEW
            commune-supervisor     | published | own   | VIEW WITHDRAW RULE VIEW_VERSIONS
            commune-supervisor     | submitted | other | -
            commune-supervisor     | published | other | VIEW
            association-supervisor | published | own   | VIEW WITHDRAW RULE VIEW_VERSIONS
            association-supervisor | submitted | other | -
            association-supervisor | published | other | VIEW
            administrator          | draft     | own   | -
            administrator          | submitted | own   | VIEW
            administrator          | published | own   | VIEW WITHDRAW VIEW_VERSIONS
            administrator          | withdrawn | own   | VIEW RESTORE VIEW_VERSIONS
            """)
    void onlyWhatTheMatrixSays(String viewer, String state, String whose, String expected) {
        Organisation organisation = "own".equals(whose) ? OWN : OTHER;
        Product product = product(state, organisation);
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (policy.may(Objects.requireNonNull(VIEWERS.get(viewer)), action, product, organisation, NOW)) {
                allowed.add(action);
            }
        }
        assertThat(allowed).isEqualTo(actions(expected));
    }

    private static Set<Action> actions(String names) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (String name : names.split(" ", -1)) {
            if (!"-".equals(name)) {
                actions.add(Action.valueOf(name));
            }
        }
        return actions;
    }

    private static Product product(String state, Organisation organisation) {
        AccountId somebody = AccountId.random();
        Product draft = Product.draft(
                vn.khoso.shared.ProductId.random(), organisation.id(), ProductKind.CLIP, somebody, NOW.minusSeconds(9));
        Product submitted = draft.submit(somebody, NOW.minusSeconds(8));
        return switch (state) {
            case "draft" -> draft;
            case "submitted" -> submitted;
            case "published" -> submitted.publish(somebody, true, NOW.minusSeconds(7), NOW.minusSeconds(7));
            case "scheduled" -> submitted.publish(somebody, true, NOW.plusSeconds(7), NOW.minusSeconds(7));
            case "withdrawn" ->
                submitted
                        .publish(somebody, true, NOW.minusSeconds(7), NOW.minusSeconds(7))
                        .withdraw(somebody, WithdrawalAuthority.EDITOR, "Sai số liệu", NOW.minusSeconds(5));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Map<String, Viewer> viewers() {
        Scope own = new Scope.OneOrganisation(OWN.id());
        Map<String, Viewer> viewers = new LinkedHashMap<>();
        viewers.put("anybody", Viewer.ANYBODY);
        viewers.put("contributor", person(new Grant(Role.CONTRIBUTOR, own)));
        viewers.put("editor", person(new Grant(Role.EDITOR, own)));
        viewers.put("both", person(new Grant(Role.CONTRIBUTOR, own), new Grant(Role.EDITOR, own)));
        viewers.put("province-supervisor", person(new Grant(Role.SUPERVISOR, new Scope.Province())));
        viewers.put("commune-supervisor", person(new Grant(Role.SUPERVISOR, new Scope.Commune(OWN.area()))));
        viewers.put("association-supervisor", person(new Grant(Role.SUPERVISOR, new Scope.Association(OWN.kind()))));
        viewers.put("administrator", person(new Grant(Role.ADMINISTRATOR, new Scope.Everything())));
        return viewers;
    }

    private static Viewer person(Grant... grants) {
        return new Viewer.SignedIn(new Person(AccountId.random(), "nguoi", "Người", Set.of(grants)));
    }

    private static Organisation organisation(OrganisationKind kind, String area) {
        return new Organisation(
                kind.in(new AreaCode(area)),
                kind,
                Level.COMMUNE,
                new AreaCode(area),
                kind.name(),
                kind.name(),
                LocalDate.of(2025, 7, 1),
                Optional.empty(),
                Optional.empty(),
                true,
                0);
    }
}
