package vn.khoso.web.view;

import java.util.List;

/**
 * A place in the navigation of signed-in people. Each slice declares its own as beans, so that the navigation never
 * names a page that does not exist.
 *
 * @param section which navigation it stands in
 * @param order its place there, small numbers first
 * @param path where it leads; the entry with the longest matching path is marked as current
 * @param messageKey its word
 * @param icon its icon in the phone's tab bar
 * @param roles who sees it: any one of these, such as {@code EDITOR}; empty for everyone signed in
 */
public record NavigationEntry(
        StaffSection section, int order, String path, String messageKey, String icon, List<String> roles) {

    /** Copies the roles. */
    public NavigationEntry {
        roles = List.copyOf(roles);
    }

    boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
