package vn.khoso.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.reports.document.Letterhead;

/** Enters the two shipped letterheads into an empty database: one in the style of the state, one of the Party. */
@Component
class LetterheadLoader implements SmartInitializingSingleton {

    private static final List<String> SHIPPED = List.of("bao-cao-mttq", "bao-cao-btgdv");

    private final Letterheads letterheads;
    private final JsonMapper json;

    LetterheadLoader(Letterheads letterheads, JsonMapper json) {
        this.letterheads = letterheads;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (letterheads.list().isEmpty()) {
            SHIPPED.forEach(this::ship);
        }
    }

    private void ship(String id) {
        try {
            JsonNode shipped = json.readTree(new ClassPathResource("reports/letterheads/" + id + ".json")
                    .getContentAsString(StandardCharsets.UTF_8));
            Letterhead letterhead = json.treeToValue(shipped.get("letterhead"), Letterhead.class);
            letterheads.add(new Letterheads.Kept(id, shipped.get("name").asString(), letterhead));
        } catch (IOException unreadable) {
            throw new IllegalStateException("unreadable in the program: letterhead " + id, unreadable);
        }
    }
}
