package vn.khoso.processing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.tools.DetectedType;

/** The plan of a type, without the steps that are off on this machine. */
@Component
class PlannedSteps {

    private final Set<StepName> off = EnumSet.noneOf(StepName.class);

    PlannedSteps(List<Step> steps) {
        steps.stream().filter(step -> !step.isOn()).map(Step::name).forEach(off::add);
    }

    List<StepName> of(DetectedType type) {
        return ProcessingPlan.of(type).stream()
                .filter(step -> !off.contains(step))
                .toList();
    }
}
