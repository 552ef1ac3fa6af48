package vn.khoso.web.view;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.khoso.demo.SampleLoading;

/** Gives every page its {@link Layout}. */
@ControllerAdvice
final class LayoutAdvice {

    private final Layout.Site site;
    private final ObjectProvider<SampleLoading> demonstration;
    private final List<NavigationEntry> navigation;

    LayoutAdvice(
            SiteProperties site,
            ObjectProvider<SampleLoading> demonstration,
            ObjectProvider<NavigationEntry> navigation) {
        this.site = Layout.Site.of(site);
        this.demonstration = demonstration;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request) {
        String path = askedPath(request);
        return new Layout(
                site,
                path,
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Preferences.kept(request, Preferences.LANGUAGE_COOKIE, Preferences.LANGUAGES),
                Preferences.kept(request, Preferences.THEME_COOKIE, Preferences.THEMES),
                demonstration.stream().findFirst().map(samples -> new Layout.Samples(samples.done(), samples.total())),
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
                sections(request),
                entries(request, path));
    }

    /** On an error page the container has changed the path; the visitor still sees the one that was asked for. */
    private static String askedPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private List<StaffSection> sections(HttpServletRequest request) {
        return Arrays.stream(StaffSection.values())
                .filter(section -> open(request, section).findAny().isPresent())
                .toList();
    }

    private List<Layout.Entry> entries(HttpServletRequest request, String path) {
        List<NavigationEntry> open = Arrays.stream(StaffSection.values())
                .filter(section -> path.equals(section.path()) || path.startsWith(section.path() + "/"))
                .findFirst()
                .map(section -> open(request, section).toList())
                .orElse(List.of());
        Optional<NavigationEntry> current = open.stream()
                .filter(entry -> entry.covers(path))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return open.stream()
                .map(entry -> new Layout.Entry(
                        entry.path(),
                        entry.messageKey(),
                        entry.icon(),
                        current.filter(entry::equals).isPresent()))
                .toList();
    }

    private Stream<NavigationEntry> open(HttpServletRequest request, StaffSection section) {
        return navigation.stream()
                .filter(entry -> entry.section() == section)
                .filter(entry -> request.getUserPrincipal() != null)
                .filter(entry ->
                        entry.roles().isEmpty() || entry.roles().stream().anyMatch(request::isUserInRole));
    }
}
