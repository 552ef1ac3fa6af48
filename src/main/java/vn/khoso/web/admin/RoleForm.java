package vn.khoso.web.admin;

import org.jspecify.annotations.Nullable;
import vn.khoso.organisation.OrganisationKind;

/**
 * The part of a form that gives a role.
 *
 * @param choice which role; nothing chosen yet when missing
 * @param kind the association, where the role needs one
 * @param area code of the area, where the role needs one; empty otherwise
 */
record RoleForm(
        @Nullable RoleChoice choice,
        @Nullable OrganisationKind kind,
        @Nullable String area) {}
