package vn.khoso.search;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.ProductId;

/** A small library for {@link SearchIndexContract}; every product is there for a case of language or of rights. */
public final class SearchSamples {

    public static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");

    public static final ProductId BA_TO_HRE = id("bat0");
    public static final ProductId BA_TO_SOUTH = id("bat1");
    public static final ProductId SECURITY = id("ann1");
    public static final ProductId NGHE_AN = id("ngh1");
    public static final ProductId SON_HA = id("snha");
    public static final ProductId SON_HA_LOW = id("snh2");
    public static final ProductId DAK_HA = id("dakh");
    public static final ProductId MEDIATION = id("haga");
    public static final ProductId SKILLS = id("kyna");
    public static final ProductId NGOK_BAY = id("ngkb");
    public static final ProductId ROAD = id("dgvb");
    public static final ProductId WOMENS_PLAN = id("khph");
    public static final ProductId FRONT_REPORT = id("mttq");
    public static final ProductId BAHNAR = id("bana");
    public static final ProductId DECOMPOSED = id("nfd0");
    public static final ProductId COMPANY = id("cgty");
    public static final ProductId SCHEDULED = id("sche");
    public static final ProductId EXPIRED = id("exp0");

    private SearchSamples() {}

    /** Returns sixteen public products, a scheduled and an expired one. */
    public static Stream<SearchDocument> all() {
        return Stream.concat(publicOnes(), Stream.of(scheduled(), expired())).map(SearchSamples::dated);
    }

    public static SearchDocument document(ProductId id, String title, String summary) {
        return new SearchDocument(
                id,
                title,
                summary,
                List.of(),
                List.of(),
                facets("CLIP", "FRONT", "51"),
                day("2026-05-01"),
                Instant.MAX);
    }

    public static ProductId id(String letters) {
        return new ProductId("0000000" + letters + "0");
    }

    public static Instant day(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    private static Stream<SearchDocument> publicOnes() {
        return Stream.of(
                livestreamOfBaTo(),
                new SearchDocument(
                        BA_TO_SOUTH,
                        "Ba Tô giữ nghề dệt thổ cẩm",
                        "Các chị dệt vải bên hiên nhà.",
                        List.of("Hội Nông dân xã Ba Tô", "Xã Ba Lế, Xã Ba Nam, Xã Ba Tô"),
                        List.of(),
                        facets("CLIP", "FARMERS_ASSOCIATION", "21523"),
                        day("2026-06-03"),
                        Instant.MAX),
                new SearchDocument(
                        SECURITY,
                        "Bảo đảm an ninh trật tự trên đảo Lý Sơn",
                        "Đoàn thanh niên tuần tra ban đêm.",
                        List.of("Đoàn TNCS Hồ Chí Minh đặc khu Lý Sơn"),
                        List.of(),
                        facets("CLIP", "YOUTH_UNION", "21548"),
                        day("2026-08-22"),
                        Instant.MAX),
                new SearchDocument(
                        NGHE_AN,
                        "Hát ví giặm Nghệ An về với Sa Huỳnh",
                        "Giao lưu văn nghệ giữa hai tỉnh.",
                        List.of("Công đoàn phường Sa Huỳnh"),
                        List.of(),
                        facets("PODCAST", "TRADE_UNION", "21478"),
                        day("2025-12-20"),
                        Instant.MAX),
                new SearchDocument(
                        SON_HA,
                        "Chuyển đổi số tới từng nhà ở Sơn Hà",
                        "Tổ công nghệ số cộng đồng hướng dẫn bà con.",
                        List.of("xã Sơn Hà"),
                        List.of(),
                        facets("CLIP", "FRONT", "21289"),
                        day("2026-03-01"),
                        Instant.MAX),
                new SearchDocument(
                        SON_HA_LOW,
                        "Sơn Hạ mùa lúa chín",
                        "Hội viên giúp nhau gặt lúa.",
                        List.of("xã Sơn Hạ"),
                        List.of(),
                        facets("PHOTO_SET", "FARMERS_ASSOCIATION", "21292"),
                        day("2026-03-02"),
                        Instant.MAX),
                new SearchDocument(
                        DAK_HA,
                        "Thuỷ lợi nhỏ ở Đắk Hà",
                        "Kênh mương về tới rẫy cà phê.",
                        List.of("Hội Nông dân xã Đăk Hà"),
                        List.of(),
                        facets("CLIP", "FARMERS_ASSOCIATION", "23500"),
                        day("2026-02-11"),
                        Instant.MAX),
                new SearchDocument(
                        MEDIATION,
                        "Hoà giải ở cơ sở: những câu chuyện hay",
                        "Mười năm tổ hoà giải thôn.",
                        List.of("Mỹ Khê"),
                        List.of(),
                        facets("PODCAST", "FRONT", "21040"),
                        day("2026-04-04"),
                        Instant.MAX),
                new SearchDocument(
                        SKILLS,
                        "Kỹ năng số cho hội viên",
                        "Tập huấn dùng điện thoại thông minh an toàn.",
                        List.of("Tập huấn"),
                        List.of(),
                        facets("DOCUMENT", "WOMENS_UNION", "51"),
                        day("2026-01-15"),
                        Instant.MAX),
                new SearchDocument(
                        NGOK_BAY,
                        "Ngọk Bay gìn giữ cồng chiêng",
                        "Đội chiêng nhí của làng.",
                        List.of("xã Ngọk Bay", "Kon Tum"),
                        List.of(),
                        facets("CLIP", "YOUTH_UNION", "23317"),
                        day("2026-05-05"),
                        Instant.MAX),
                new SearchDocument(
                        ROAD,
                        "Đường lên bản đã thông",
                        "Bà con góp đất, góp công.",
                        List.of(),
                        List.of(),
                        facets("INFOGRAPHIC", "FRONT", "21115"),
                        day("2026-07-17"),
                        Instant.MAX),
                plan(),
                new SearchDocument(
                        FRONT_REPORT,
                        "Ngày hội đại đoàn kết",
                        "Do Ủy ban MTTQ Việt Nam tỉnh tổ chức.",
                        List.of("Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi"),
                        List.of(),
                        facets("CLIP", "FRONT", "51"),
                        day("2025-11-18"),
                        Instant.MAX),
                new SearchDocument(
                        BAHNAR,
                        "Pơlei Kon Rơbàng, ƀok Kơdră",
                        "Tiếng Ba Na kể chuyện làng.",
                        List.of(),
                        List.of(new IndexedPassage(Locator.whole(), "Ƀok Glaih ăh plĕnh", "bdq")),
                        facets("PODCAST", "FRONT", "23317"),
                        day("2026-02-02"),
                        Instant.MAX),
                new SearchDocument(
                        DECOMPOSED,
                        decomposed("Gương sáng cựu chiến binh làm kinh tế"),
                        decomposed("Vượt khó trên đồi sắn."),
                        List.of(),
                        List.of(),
                        facets("CLIP", "VETERANS_ASSOCIATION", "21040"),
                        day("2026-02-20"),
                        Instant.MAX),
                new SearchDocument(
                        COMPANY,
                        "Công nhân công ty may: bữa cơm công đoàn",
                        "Quỹ mái ấm công đoàn.",
                        List.of(),
                        List.of(),
                        facets("CLIP", "TRADE_UNION", "21040"),
                        day("2026-07-28"),
                        Instant.MAX));
    }

    private static SearchDocument livestreamOfBaTo() {
        return new SearchDocument(
                BA_TO_HRE,
                "Toạ đàm: Phụ nữ xã Ba Tơ chung sức",
                "Buổi nói chuyện trực tiếp về xây dựng nông thôn mới.",
                List.of("Hội Liên hiệp Phụ nữ xã Ba Tơ", "Hội LHPN xã Ba Tơ", "Thị trấn Ba Tơ, Xã Ba Cung"),
                List.of(
                        said(12, "Chào bà con đã tới hội trường"),
                        said(754, "muốn tuyên truyền về nông thôn mới thì phải đi từng nhà, nói bằng tiếng Hrê"),
                        said(1867, "tổ tuyên truyền lưu động của xã đã chiếu clip nông thôn mới ở chín thôn"),
                        said(2930, "tiêu chí môi trường trong nông thôn mới nâng cao là cái khó nhất"),
                        said(3600, "nông thôn mới là việc của tuyên truyền và của mọi nhà"),
                        said(4000, "xin cảm ơn và hẹn gặp lại")),
                facets("LIVESTREAM_RECORDING", "WOMENS_UNION", "21484"),
                day("2026-10-14"),
                Instant.MAX);
    }

    private static SearchDocument plan() {
        return new SearchDocument(
                WOMENS_PLAN,
                "Kế hoạch năm 2026 của Hội LHPN tỉnh",
                "Thực hiện Chỉ thị 03-CT/TU của Tỉnh uỷ.",
                List.of("Hội Liên hiệp Phụ nữ tỉnh Quảng Ngãi"),
                List.of(
                        new IndexedPassage(Locator.page(1), "Căn cứ Chỉ thị số 03-CT/TU ngày 27 tháng 10", "vi"),
                        new IndexedPassage(Locator.page(3), "Hỗ trợ hội viên vùng dân tộc thiểu số khởi nghiệp", "vi")),
                facets("DOCUMENT", "WOMENS_UNION", "51"),
                day("2026-01-05"),
                Instant.MAX);
    }

    private static SearchDocument scheduled() {
        return new SearchDocument(
                SCHEDULED,
                "Tết quân dân sắp diễn ra",
                "Hẹn ngày công bố.",
                List.of(),
                List.of(),
                facets("CLIP", "FRONT", "51"),
                NOW.plusSeconds(3600),
                Instant.MAX);
    }

    private static SearchDocument expired() {
        return new SearchDocument(
                EXPIRED,
                "Thông báo mời họp đã qua",
                "Chỉ có giá trị trong tháng chín.",
                List.of(),
                List.of(),
                facets("CLIP", "FRONT", "51"),
                day("2026-09-01"),
                NOW);
    }

    private static IndexedPassage said(int second, String words) {
        return new IndexedPassage(Locator.second(second), words, "vi");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static Map<Facet, Set<String>> facets(String kind, String organisationKind, String area) {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, Set.of(kind));
        facets.put(Facet.ORGANISATION_KIND, Set.of(organisationKind));
        facets.put(Facet.ORGANISATION, Set.of("mat-tran-" + area));
        facets.put(Facet.AREA, Set.of(area));
        facets.put(Facet.LANGUAGE, Set.of("vi"));
        return facets;
    }

    /** Returns the same document with the year of its publication as a facet, as the source of all documents does. */
    private static SearchDocument dated(SearchDocument document) {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.putAll(document.facets());
        facets.put(Facet.YEAR, Set.of(Integer.toString(KhosoTime.yearOf(document.publicFrom()))));
        return new SearchDocument(
                document.id(),
                document.title(),
                document.summary(),
                document.names(),
                document.passages(),
                facets,
                document.publicFrom(),
                document.publicUntil());
    }
}
