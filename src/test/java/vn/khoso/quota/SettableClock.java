package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import vn.khoso.shared.KhosoTime;

/** A clock that stands where the test puts it. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    SettableClock(Instant now) {
        this.now = now;
    }

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return KhosoTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
