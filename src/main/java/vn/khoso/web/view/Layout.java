package vn.khoso.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the frame of every page needs; templates know it as {@code layout}.
 *
 * @param site who runs the library
 * @param path path of the page the visitor asked for
 * @param query its query, as it was sent; empty without one
 * @param language {@code vi} or {@code en}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param demonstration how many samples are in, where the products shown are samples
 * @param person name of the signed-in person
 * @param sections the parts of the library this person may enter
 * @param entries the navigation of the section the page stands in
 */
public record Layout(
        Site site,
        String path,
        String query,
        String language,
        String theme,
        Optional<Samples> demonstration,
        Optional<String> person,
        List<StaffSection> sections,
        List<Entry> entries) {

    /** Copies the lists. */
    public Layout {
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
    }

    /** Returns where the staff's own pages begin for this person; asks a visitor to sign in. */
    public String staffHome() {
        return sections.isEmpty()
                ? StaffSection.STUDIO.path()
                : sections.getFirst().path();
    }

    /** Returns the address of this page in another language. */
    public String inLanguage(String wanted) {
        return with(Preferences.LANGUAGE, wanted);
    }

    /** Returns the address of this page in another theme. */
    public String inTheme(String wanted) {
        return with(Preferences.THEME, wanted);
    }

    private String with(String parameter, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!query.isEmpty()) {
            address.query(query);
        }
        return address.replaceQueryParam(parameter, value).build(true).toUriString();
    }

    /**
     * Who runs the library.
     *
     * @param name what it is called
     * @param place the province
     * @param responsibleBody who answers for it
     * @param mail address for questions
     * @param phone telephone number
     * @param address postal address
     * @param standing whether the totals of the year are public
     */
    public record Site(
            String name,
            String place,
            String responsibleBody,
            Optional<String> mail,
            Optional<String> phone,
            Optional<String> address,
            boolean standing) {

        static Site of(SiteProperties properties) {
            return new Site(
                    properties.name(),
                    properties.place(),
                    properties.responsibleBody(),
                    Optional.ofNullable(properties.contactMail()),
                    Optional.ofNullable(properties.contactPhone()),
                    Optional.ofNullable(properties.contactAddress()),
                    properties.publishStanding());
        }

        /** Returns the place as it stands inside a sentence, such as {@code tỉnh Quảng Ngãi}. */
        public String placeInSentence() {
            return place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1);
        }

        /** Tells whether there is any way to reach them that the library knows of. */
        public boolean reachable() {
            return mail.isPresent() || phone.isPresent() || address.isPresent();
        }
    }

    /**
     * The products of a demonstration.
     *
     * @param done how many are entered and published
     * @param total how many there will be
     */
    public record Samples(int done, int total) {

        /** Tells whether more are on their way. */
        public boolean loading() {
            return done < total;
        }
    }

    /**
     * A word in the navigation.
     *
     * @param path where it leads
     * @param messageKey its word
     * @param icon its icon
     * @param current whether the page lies there
     */
    public record Entry(String path, String messageKey, String icon, boolean current) {}
}
