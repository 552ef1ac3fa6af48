package vn.khoso.quota;

import vn.khoso.shared.AreaCode;

/**
 * What the bodies of one area have achieved.
 *
 * @param area its code
 * @param name its name without the word before it
 * @param fullName its name with the word before it, such as {@code xã Xốp}
 * @param bodies how many bodies have a target there
 * @param met how many of them have reached the floor
 * @param toChase how many of them exist today and are below the floor
 */
public record AreaStanding(AreaCode area, String name, String fullName, int bodies, int met, int toChase) {

    /**
     * Returns the step of the share that has reached the floor, for its colour: 0 up to 20 %, 1 to 40 %, 2 below 60 %,
     * 3 below 80 %, 4 below 100 %, 5 for all.
     */
    public int step() {
        if (met >= bodies) {
            return 5;
        }
        int share = met * 100 / bodies;
        if (met * 5 <= bodies) {
            return 0;
        }
        if (met * 5 <= bodies * 2) {
            return 1;
        }
        if (share < 60) {
            return 2;
        }
        return share < 80 ? 3 : 4;
    }
}
