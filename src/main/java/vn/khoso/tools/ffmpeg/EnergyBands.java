package vn.khoso.tools.ffmpeg;

/**
 * The energy of a piece of sound in 33 bands of equal width on a logarithmic scale from 300 to 2000 Hz, of 2048 samples
 * at 5512 a second (0.37 s), and the mark that two neighbouring pieces make: Haitsma and Kalker (ISMIR 2002), with a step
 * of 23 ms instead of 12, which halves what is stored. Not for several threads at once.
 */
final class EnergyBands {

    static final int WINDOW = 2048;
    static final int STEP = 128;
    static final int COUNT = 33;

    /** Of a number below 2048 in 32 bits. */
    private static final int UNUSED_BITS = Integer.numberOfLeadingZeros(WINDOW - 1);

    private static final double SAMPLE_RATE_HZ = 5512;
    private static final double LOWEST_HZ = 300;
    private static final double HIGHEST_HZ = 2000;
    /** A tone 52 dB below full scale; what is below is noise of rooms and coders. */
    private static final double SILENCE = 2e9;

    private final double[] shape = new double[WINDOW];
    private final double[] cosine = new double[WINDOW / 2];
    private final double[] sine = new double[WINDOW / 2];
    private final int[] edges = new int[COUNT + 1];
    private final double[] real = new double[WINDOW];
    private final double[] imaginary = new double[WINDOW];

    EnergyBands() {
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
        }
        for (int i = 0; i < WINDOW / 2; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / WINDOW);
            sine[i] = -Math.sin(2 * Math.PI * i / WINDOW);
        }
        for (int band = 0; band <= COUNT; band++) {
            double hz = LOWEST_HZ * Math.pow(HIGHEST_HZ / LOWEST_HZ, (double) band / COUNT);
            edges[band] = (int) Math.round(hz * WINDOW / SAMPLE_RATE_HZ);
        }
    }

    /** Returns the energy of each band. */
    double[] of(short[] window) {
        for (int i = 0; i < WINDOW; i++) {
            int place = Integer.reverse(i) >>> UNUSED_BITS;
            real[place] = window[i] * shape[i];
            imaginary[place] = 0;
        }
        transform();
        double[] energies = new double[COUNT];
        for (int band = 0; band < COUNT; band++) {
            for (int bin = edges[band]; bin < edges[band + 1]; bin++) {
                energies[band] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
            }
        }
        return energies;
    }

    /** Fast Fourier transform in place (Cooley and Tukey, radix 2); the values are in bit-reversed order before. */
    private void transform() {
        for (int size = 2; size <= WINDOW; size *= 2) {
            int half = size / 2;
            int stride = WINDOW / size;
            for (int start = 0; start < WINDOW; start += size) {
                for (int i = 0; i < half; i++) {
                    int upper = start + i;
                    int lower = upper + half;
                    double turnedReal = real[lower] * cosine[i * stride] - imaginary[lower] * sine[i * stride];
                    double turnedImaginary = real[lower] * sine[i * stride] + imaginary[lower] * cosine[i * stride];
                    real[lower] = real[upper] - turnedReal;
                    imaginary[lower] = imaginary[upper] - turnedImaginary;
                    real[upper] += turnedReal;
                    imaginary[upper] += turnedImaginary;
                }
            }
        }
    }

    /** Returns the 32 bits between two neighbouring pieces; 0 when the later one is silent. */
    static int mark(double[] before, double[] now) {
        double loudness = 0;
        for (double energy : now) {
            loudness += energy;
        }
        if (loudness < SILENCE) {
            return 0;
        }
        int mark = 0;
        for (int band = 0; band < COUNT - 1; band++) {
            double falls = now[band] - now[band + 1] - (before[band] - before[band + 1]);
            mark = mark << 1 | (falls > 0 ? 1 : 0);
        }
        return mark;
    }
}
