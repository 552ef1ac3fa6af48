package vn.khoso.web.studio;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.StateName;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.quota.QuotaOutlook;

/** What the studio shows of a product that is no draft any more, and what may be done with it. */
@Component
class ProductPage {

    private final Desk desk;
    private final FileRows fileRows;
    private final FormChoices choices;
    private final Renditions renditions;
    private final Areas areas;
    private final QuotaOutlook outlook;
    private final CountingPanel counting;
    private final ReplacementPanel replacing;

    ProductPage(
            Desk desk,
            FileRows fileRows,
            FormChoices choices,
            Renditions renditions,
            Areas areas,
            QuotaOutlook outlook,
            CountingPanel counting,
            ReplacementPanel replacing) {
        this.desk = desk;
        this.fileRows = fileRows;
        this.choices = choices;
        this.renditions = renditions;
        this.areas = areas;
        this.outlook = outlook;
        this.counting = counting;
        this.replacing = replacing;
    }

    void add(Model model, Person person, Product product, Locale locale) {
        Description said = product.description();
        model.addAttribute("product", product);
        model.addAttribute("state", StateName.of(product.state()).name());
        model.addAttribute("organisation", desk.organisation(product));
        model.addAttribute("actingFor", desk.organisation(product).shortName());
        model.addAttribute("files", fileRows.of(product.id(), locale));
        model.addAttribute("topics", choices.names(Vocabulary.TOPIC, said.topics(), locale));
        model.addAttribute("campaigns", choices.names(Vocabulary.CAMPAIGN, said.campaigns(), locale));
        model.addAttribute("audiences", choices.names(Vocabulary.AUDIENCE, said.audiences(), locale));
        model.addAttribute("languages", choices.names(Vocabulary.LANGUAGE, said.languages(), locale));
        model.addAttribute(
                "licence",
                choices.names(Vocabulary.LICENCE, said.licence().stream().toList(), locale));
        model.addAttribute("areas", areaNames(said));
        model.addAttribute("mayTranscribe", desk.may(person, Action.TRANSCRIBE, product));
        addRenditions(model, product);
        counting.add(model, person, product);
        replacing.add(model, person, product, locale);
        boolean mayWithdraw = desk.may(person, Action.WITHDRAW, product);
        model.addAttribute("mayWithdraw", mayWithdraw);
        model.addAttribute("mayReview", desk.may(person, Action.REVIEW, product));
        model.addAttribute("isPublic", product.isPublicAt(desk.now()));
        model.addAttribute(
                "isScheduled",
                product.firstPublishedAt().filter(desk.now()::isBefore).isPresent());
        if (mayWithdraw) {
            model.addAttribute("ifWithdrawn", outlook.ifWithdrawn(product.id()).orElse(null));
        }
    }

    private void addRenditions(Model model, Product product) {
        List<Rendition> made = renditions.of(product.id());
        model.addAttribute("video", first(made, RenditionKind.PLAYABLE_VIDEO));
        model.addAttribute("audio", first(made, RenditionKind.PLAYABLE_AUDIO));
        model.addAttribute("poster", first(made, RenditionKind.POSTER));
        model.addAttribute(
                "pictures",
                made.stream()
                        .filter(rendition -> rendition.kind() == RenditionKind.WEB_IMAGE)
                        .toList());
    }

    private static @Nullable Rendition first(List<Rendition> made, RenditionKind kind) {
        return made.stream()
                .filter(rendition -> rendition.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private List<String> areaNames(Description said) {
        return said.areas().stream()
                .flatMap(code -> areas.find(code).stream())
                .map(Area::fullName)
                .toList();
    }
}
