package vn.khoso.web.view;

/** The parts of the library for signed-in people, each with its own navigation. */
public enum StaffSection {
    /** Pages of the organisations' staff. */
    STUDIO("/studio"),
    /** Pages of those who follow the targets. */
    SUPERVISOR("/supervisor"),
    /** Pages of the administrators. */
    ADMIN("/admin");

    private final String path;

    StaffSection(String path) {
        this.path = path;
    }

    /** Returns the address all pages of the section begin with. */
    public String path() {
        return path;
    }

    /** Returns the key of the section's name. */
    public String messageKey() {
        return "view.section." + name();
    }
}
