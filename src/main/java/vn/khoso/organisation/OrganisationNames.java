package vn.khoso.organisation;

/**
 * The names new bodies are registered under: the full name and the short form in use (both as the press and the
 * bodies themselves write them since 1 July 2025).
 *
 * @param full such as {@code Hội Liên hiệp Phụ nữ xã Ba Tơ}
 * @param brief such as {@code Hội LHPN xã Ba Tơ}
 */
record OrganisationNames(String full, String brief) {

    /** Returns the names of the body of a kind at the level of the given area. */
    static OrganisationNames of(OrganisationKind kind, Area area) {
        return area.kind() == AreaKind.PROVINCE ? ofProvince(kind, area) : ofCommune(kind, area.fullName());
    }

    private static OrganisationNames ofProvince(OrganisationKind kind, Area province) {
        String place = province.fullName();
        return switch (kind) {
            case FRONT ->
                new OrganisationNames("Ủy ban Mặt trận Tổ quốc Việt Nam " + place, "Ủy ban MTTQ Việt Nam " + place);
            case TRADE_UNION -> new OrganisationNames("Liên đoàn Lao động " + place, "LĐLĐ " + place);
            case FARMERS_ASSOCIATION -> same("Hội Nông dân " + place);
            case WOMENS_UNION -> new OrganisationNames("Hội Liên hiệp Phụ nữ " + place, "Hội LHPN " + place);
            case YOUTH_UNION -> same("Tỉnh Đoàn " + province.name());
            case VETERANS_ASSOCIATION -> new OrganisationNames("Hội Cựu chiến binh " + place, "Hội CCB " + place);
        };
    }

    private static OrganisationNames ofCommune(OrganisationKind kind, String place) {
        return switch (kind) {
            case FRONT ->
                new OrganisationNames("Ủy ban Mặt trận Tổ quốc Việt Nam " + place, "Ủy ban MTTQ Việt Nam " + place);
            case TRADE_UNION -> same("Công đoàn " + place);
            case FARMERS_ASSOCIATION -> same("Hội Nông dân " + place);
            case WOMENS_UNION -> new OrganisationNames("Hội Liên hiệp Phụ nữ " + place, "Hội LHPN " + place);
            case YOUTH_UNION -> new OrganisationNames("Đoàn TNCS Hồ Chí Minh " + place, "Đoàn " + place);
            case VETERANS_ASSOCIATION -> new OrganisationNames("Hội Cựu chiến binh " + place, "Hội CCB " + place);
        };
    }

    private static OrganisationNames same(String name) {
        return new OrganisationNames(name, name);
    }
}
