package vn.khoso.catalogue;

import vn.khoso.account.Person;

/** Who looks: anybody, or a person who signed in. */
public sealed interface Viewer {

    /** Anybody. */
    Viewer ANYBODY = new Anonymous();

    /** A visitor without an account. */
    record Anonymous() implements Viewer {}

    /** A person with an account. */
    record SignedIn(Person person) implements Viewer {}
}
