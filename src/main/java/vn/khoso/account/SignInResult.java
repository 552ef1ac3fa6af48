package vn.khoso.account;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    /**
     * The password was right.
     *
     * @param person who signed in
     * @param stamp what the session keeps beside the account, for {@link SignIn#resume}
     */
    record Accepted(Person person, String stamp) implements SignInResult {}

    /**
     * Unknown username, wrong password or disabled account; the answer is the same for all three.
     *
     * @param remaining how many more failures are free
     * @param nextWait how long signing in waits once they are used up
     */
    record Refused(int remaining, Duration nextWait) implements SignInResult {}

    /**
     * Too many failures before this attempt; the password was not looked at.
     *
     * @param remainingWait how long to wait from now, more than zero
     */
    record Locked(Duration remainingWait) implements SignInResult {}
}
