package vn.khoso.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.account.AccountProblem;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.indicators.IndicatorProblem;
import vn.khoso.intake.IntakeProblem;
import vn.khoso.jobs.JobsProblem;
import vn.khoso.notification.NotificationProblem;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.reminders.ReminderProblem;
import vn.khoso.reports.ReportProblem;
import vn.khoso.search.SearchProblem;
import vn.khoso.shared.ErrorCode;
import vn.khoso.storage.StorageProblem;
import vn.khoso.tools.ToolsProblem;

/** Every named error of the library, for the pages that explain them. A test finds enums that are missing here. */
final class ProblemCatalogue {

    private static final List<ErrorCode> ALL = Stream.<ErrorCode[]>of(
                    AccountProblem.values(),
                    CatalogueProblem.values(),
                    DatabaseProblem.values(),
                    GlobalProblem.values(),
                    IndicatorProblem.values(),
                    IntakeProblem.values(),
                    JobsProblem.values(),
                    NotificationProblem.values(),
                    OrganisationProblem.values(),
                    QuotaProblem.values(),
                    ReminderProblem.values(),
                    ReportProblem.values(),
                    SearchProblem.values(),
                    SiteProblem.values(),
                    StorageProblem.values(),
                    ToolsProblem.values())
            .flatMap(Arrays::stream)
            .toList();

    private ProblemCatalogue() {}

    static List<ErrorCode> all() {
        return ALL;
    }

    static Optional<ErrorCode> find(String slug) {
        return ALL.stream().filter(code -> code.slug().equals(slug)).findFirst();
    }
}
