package vn.khoso.catalogue;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.ProductId;

/** The checklists of all products. */
@Repository
public class ReviewChecklists {

    private static final String SELECT = """
            SELECT
                question,
                answer
            FROM review_answer
            WHERE product_id = :product
            """;

    private static final String UPSERT = """
            INSERT INTO review_answer (product_id, question, answer)
            VALUES (:product, :question, :answer)
            ON CONFLICT (product_id, question) DO UPDATE SET answer = excluded.answer
            """;

    private final JdbcClient jdbc;

    ReviewChecklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the answers given so far for a product. */
    public ReviewChecklist of(ProductId product) {
        return new ReviewChecklist(jdbc
                .sql(SELECT)
                .param("product", product.value())
                .query((row, number) -> Map.entry(
                        ReviewChecklist.Question.valueOf(row.getString("question")),
                        ReviewChecklist.Answer.valueOf(row.getString("answer"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void save(ProductId product, ReviewChecklist checklist) {
        checklist
                .answers()
                .forEach((question, answer) -> jdbc.sql(UPSERT)
                        .param("product", product.value())
                        .param("question", question.name())
                        .param("answer", answer.name())
                        .update());
    }
}
