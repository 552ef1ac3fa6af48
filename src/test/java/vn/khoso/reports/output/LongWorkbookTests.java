package vn.khoso.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.khoso.reports.GoldenFacts;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.ListedProduct;

/** A workbook holds its rows in a file while it is written: how many there are does not show in the memory. */
class LongWorkbookTests {

    private static final int FEW = 500;
    private static final int MANY = 10_000;
    /** Ten thousand rows of eight cells would be some 15 MB as objects. */
    private static final long TOLERANCE_BYTES = 4L << 20;

    @Test
    void twentyTimesTheProductsTakeNoMoreMemory() throws IOException {
        Content content =
                GoldenFacts.content(GoldenFacts.HALF, GoldenFacts.letterhead("bao-cao-mttq", 30), Map.of(), true);
        held(content, FEW); // loads what is loaded once

        long few = held(content, FEW);
        long many = held(content, MANY);

        assertThat(many - few).isLessThan(TOLERANCE_BYTES);
    }

    /** Returns the bytes that are still held when the last row has been handed over. */
    private static long held(Content content, int rows) throws IOException {
        long[] used = new long[1];
        XlsxWriter.write(
                new XlsxWriter.Heading("Báo cáo", "Số liệu"),
                content.totals(),
                reader -> {},
                reader -> {
                    handOver(content, rows, reader);
                    System.gc();
                    used[0] = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                },
                OutputStream.nullOutputStream());
        return used[0];
    }

    private static void handOver(Content content, int rows, Consumer<ListedProduct> reader) {
        for (int i = 0; i < rows; i++) {
            reader.accept(content.products().get(i % content.products().size()));
        }
    }
}
