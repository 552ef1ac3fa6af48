package vn.khoso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.khoso.People;
import vn.khoso.account.Person;

/** Somebody at a browser of their own, on a phone or a desk; keeps a trace and notices errors of the page's script. */
final class Visitor implements AutoCloseable {

    private static final Path TRACES = Path.of("target", "browser");

    private final String name;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String name, String address, BrowserContext context) {
        this.name = name;
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    static Visitor atDesk(Chromium chromium, String name, String address) {
        return open(chromium, name, address, 1280, 900, true);
    }

    static Visitor onPhone(Chromium chromium, String name, String address) {
        return open(chromium, name, address, 360, 800, true);
    }

    static Visitor withoutScript(Chromium chromium, String name, String address) {
        return open(chromium, name, address, 360, 800, false);
    }

    private static Visitor open(Chromium chromium, String name, String address, int width, int height, boolean script) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setAcceptDownloads(true));
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        return new Visitor(name, address, context);
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    void signIn(Person person) {
        open("/sign-in");
        page.locator("input[name=username]").fill(person.username());
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator(
                        "form:has(input[name=password]) button[type=submit], form:has(input[name=password]) button:not([type])")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    boolean fitsTheScreen() {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        context.tracing().stop(new Tracing.StopOptions().setPath(TRACES.resolve(name + ".zip")));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(TRACES.resolve(name + ".png"))
                .setFullPage(true));
        context.close();
    }
}
