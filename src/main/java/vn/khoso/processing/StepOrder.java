package vn.khoso.processing;

import java.util.UUID;

/**
 * The payload of a processing job.
 *
 * @param mediaFile the file
 * @param step the step
 */
record StepOrder(UUID mediaFile, StepName step) {

    String key() {
        return mediaFile + ":" + step;
    }
}
