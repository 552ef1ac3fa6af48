package vn.khoso.web.studio;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.Product;
import vn.khoso.web.view.SimilarFiles;

/** Files of other products that are the very same as those of a draft, as far as this person may see those products. */
@Component
class SameFiles {

    private final SimilarFiles similar;

    SameFiles(SimilarFiles similar) {
        this.similar = similar;
    }

    /** Returns them by the id of the draft's file. */
    Map<String, List<SimilarFiles.Pair>> of(Person person, Product product) {
        return similar.of(person, product).stream()
                .filter(pair -> pair.found().likeness() == NearDuplicate.Likeness.SAME_BYTES)
                .collect(Collectors.groupingBy(pair -> pair.found().file().toString()));
    }
}
