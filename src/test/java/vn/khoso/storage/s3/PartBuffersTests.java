package vn.khoso.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PartBuffersTests {

    @Test
    void twentyUploadsShareThreeBuffers() throws Exception {
        PartBuffers buffers = new PartBuffers(3);
        Set<byte[]> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        AtomicInteger borrowed = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch finished = new CountDownLatch(20);

        try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int upload = 0; upload < 20; upload++) {
                uploads.execute(() -> buffers.<Integer, RuntimeException>lend(buffer -> {
                    seen.add(buffer);
                    most.accumulateAndGet(borrowed.incrementAndGet(), Math::max);
                    Arrays.fill(buffer, (byte) 1);
                    finished.countDown();
                    return borrowed.decrementAndGet();
                }));
            }
            finished.await();
        }

        assertThat(seen).hasSizeBetween(1, 3);
        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void aFailureReturnsItsBuffer() {
        PartBuffers buffers = new PartBuffers(1);

        assertThatThrownBy(() -> buffers.lend(buffer -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(buffers.<Integer, RuntimeException>lend(buffer -> buffer.length))
                .isEqualTo(PartBuffers.PART_BYTES);
    }
}
