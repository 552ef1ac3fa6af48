package vn.khoso.organisation;

import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** The Front and the five socio-political organisations (Constitution, Article 9). */
public enum OrganisationKind {
    /** Ủy ban Mặt trận Tổ quốc Việt Nam. */
    FRONT("mat-tran"),
    /** Công đoàn; at province level Liên đoàn Lao động. */
    TRADE_UNION("cong-doan"),
    /** Hội Nông dân. */
    FARMERS_ASSOCIATION("nong-dan"),
    /** Hội Liên hiệp Phụ nữ. */
    WOMENS_UNION("phu-nu"),
    /** Đoàn Thanh niên Cộng sản Hồ Chí Minh. */
    YOUTH_UNION("thanh-nien"),
    /** Hội Cựu chiến binh. */
    VETERANS_ASSOCIATION("cuu-chien-binh");

    private final String slug;

    OrganisationKind(String slug) {
        this.slug = slug;
    }

    /** Returns the first part of the identity of each organisation of this kind. */
    public String slug() {
        return slug;
    }

    /** Returns the identity of the first organisation of this kind in an area. */
    public OrganisationId in(AreaCode area) {
        return new OrganisationId(slug + "-" + area.value());
    }
}
