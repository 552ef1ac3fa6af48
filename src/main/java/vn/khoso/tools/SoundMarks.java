package vn.khoso.tools;

/** Makes marks by which recordings that sound alike are found. */
public interface SoundMarks {

    /** How many marks there are to a second of sound: a step is 128 samples of 5512 a second. */
    double PER_SECOND = 5512.0 / 128;

    /**
     * Returns the marks of the main sound, one after the other: 32 bits each, telling between which of 33 bands from 300
     * to 2000 Hz the energy falls faster than a step before (Haitsma and Kalker, "A Highly Robust Audio Fingerprinting
     * System", ISMIR 2002). Sounds that are compressed, resampled or made louder differ in few bits, different ones in
     * about half. Silence is 0. Of long recordings the first half hour.
     *
     * @return empty when there is no sound
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE}
     */
    int[] of(MediaSource source);
}
