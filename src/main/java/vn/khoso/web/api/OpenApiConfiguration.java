package vn.khoso.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.search.Facet;
import vn.khoso.shared.PublicUrl;
import vn.khoso.web.view.SearchWish;

/** What the OpenAPI document says beside what the controllers say: who, where, and every filter of the search. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI description(PublicUrl publicUrl) {
        return new OpenAPI()
                .info(new Info()
                        .title("Kho số")
                        .version("1")
                        .description("What the public pages know, as JSON. No key is needed; nothing that is not public"
                                + " is told."))
                .servers(List.of(new Server().url(publicUrl.to("/").replaceAll("/$", ""))));
    }

    /** The filters come from the enum, so that a new one is documented by being there. */
    @Bean
    OpenApiCustomizer filters() {
        return document -> {
            Operation search = Objects.requireNonNull(document.getPaths().get(ProductApi.PATH), ProductApi.PATH)
                    .getGet();
            search.addParametersItem(query("q", "What is looked for; empty finds everything public"));
            for (Facet facet : Facet.values()) {
                search.addParametersItem(query(SearchWish.parameter(facet), "Filter; several values mean any of them")
                        .schema(new ArraySchema().items(new StringSchema()))
                        .explode(true));
            }
            search.addParametersItem(query("sort", "Without it the best match comes first")
                    .schema(new StringSchema().addEnumItem("newest")));
            search.addParametersItem(query("page", "From 1").schema(new IntegerSchema().minimum(BigDecimal.ONE)));
            search.addParametersItem(query("size", "Products on a page, 20 unless told, 100 at most")
                    .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))));
        };
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }
}
