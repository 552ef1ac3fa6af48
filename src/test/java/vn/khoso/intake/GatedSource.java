package vn.khoso.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A source that does something else once before it hands over its bytes from a certain one on. */
final class GatedSource extends InputStream {

    private final ByteArrayInputStream bytes;
    private final Runnable meanwhile;
    private int untilGate;
    private boolean passed;

    GatedSource(byte[] bytes, int gate, Runnable meanwhile) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.untilGate = gate;
        this.meanwhile = meanwhile;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (untilGate == 0 && !passed) {
            passed = true;
            meanwhile.run();
        }
        int count = bytes.read(target, offset, passed ? length : Math.min(length, untilGate));
        untilGate = Math.max(0, untilGate - Math.max(0, count));
        return count;
    }
}
