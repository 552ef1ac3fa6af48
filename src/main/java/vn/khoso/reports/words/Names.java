package vn.khoso.reports.words;

import java.util.List;
import java.util.Locale;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.Exclusion;
import vn.khoso.reports.figures.OrganisationFact;

/** What organisations, kinds and reasons are called in reports. */
public final class Names {

    private Names() {}

    /** Returns the text with its first letter as a capital. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns names joined as a sentence joins them: {@code A}, {@code A và B}, {@code A, B và C}. */
    public static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " và " + names.get(last);
    }

    /** Returns an organisation's name as lists and sentences write it: {@code Hội LHPN xã Ba Tơ}, {@code Tỉnh Đoàn}. */
    public static String of(OrganisationFact organisation) {
        String name = organisation.name().replace("Mặt trận Tổ quốc Việt Nam", "MTTQ Việt Nam");
        if (organisation.level() == Level.COMMUNE) {
            return name.replace("Hội Liên hiệp Phụ nữ", "Hội LHPN").replace("Hội Cựu chiến binh", "Hội CCB");
        }
        String place = organisation.areaName().substring(organisation.areaName().indexOf(' ') + 1);
        return name.endsWith(" " + place) ? name.substring(0, name.length() - place.length() - 1) : name;
    }

    /** Returns the row of an association in the table of results. */
    public static String row(OrganisationKind kind, Level level) {
        return switch (kind) {
            case FRONT -> "Ủy ban MTTQ";
            case TRADE_UNION -> level == Level.PROVINCE ? "Liên đoàn Lao động" : "Công đoàn";
            case FARMERS_ASSOCIATION -> "Hội Nông dân";
            case WOMENS_UNION -> "Hội Liên hiệp Phụ nữ";
            case YOUTH_UNION -> level == Level.PROVINCE ? "Tỉnh Đoàn" : "Đoàn Thanh niên";
            case VETERANS_ASSOCIATION -> "Hội Cựu chiến binh";
        };
    }

    /** Returns an association inside a sentence: {@code Đoàn TNCS Hồ Chí Minh}. */
    public static String association(OrganisationKind kind) {
        return switch (kind) {
            case FRONT -> "Ủy ban MTTQ Việt Nam";
            case TRADE_UNION -> "Công đoàn";
            case FARMERS_ASSOCIATION -> "Hội Nông dân";
            case WOMENS_UNION -> "Hội Liên hiệp Phụ nữ";
            case YOUTH_UNION -> "Đoàn TNCS Hồ Chí Minh";
            case VETERANS_ASSOCIATION -> "Hội Cựu chiến binh";
        };
    }

    /** Returns an association in a narrow column: {@code CCB}. */
    public static String brief(OrganisationKind kind) {
        return switch (kind) {
            case FRONT -> "MTTQ";
            case TRADE_UNION -> "Công đoàn";
            case FARMERS_ASSOCIATION -> "Nông dân";
            case WOMENS_UNION -> "Phụ nữ";
            case YOUTH_UNION -> "Thanh niên";
            case VETERANS_ASSOCIATION -> "CCB";
        };
    }

    /** Returns a level: {@code cấp tỉnh}. */
    public static String level(Level level) {
        return switch (level) {
            case PROVINCE -> "cấp tỉnh";
            case COMMUNE -> "cấp xã";
        };
    }

    /** Returns a kind of product inside a sentence: {@code clip ngắn}. */
    public static String kind(ProductKind kind) {
        return switch (kind) {
            case INFOGRAPHIC -> "infographic";
            case CLIP -> "clip ngắn";
            case PODCAST -> "podcast";
            case LIVESTREAM_RECORDING -> "bản ghi livestream";
            case DOCUMENT -> "tài liệu";
            case PHOTO_SET -> "bộ ảnh";
        };
    }

    /** Names a part of a period, {@code 2026-03} or {@code 2026}, in full. */
    public static String part(String name) {
        boolean month = name.length() > "2026".length();
        return month
                ? "Tháng " + Integer.parseInt(name.substring("2026-".length())) + "/" + name.substring(0, 4)
                : "Năm " + name;
    }

    /** Returns why products do not count, after {@code 02 sản phẩm}. */
    public static String reason(Exclusion reason) {
        return switch (reason) {
            case WITHDRAWN -> "đã gỡ khỏi kho";
            case NOT_DISTINCTIVE -> "không đăng ký là sản phẩm đặc trưng";
            case NO_TARGET -> "công bố trước ngày có chỉ tiêu";
            case ORGANISATION_NOT_COUNTED -> "của tổ chức không thuộc diện thực hiện";
            case OUTSIDE_VALIDITY -> "công bố ngoài thời gian tổ chức hoạt động";
            case KIND_NOT_COUNTED -> "thuộc loại không tính chỉ tiêu";
            case REFUSED -> "không được xác nhận là đặc trưng";
            case JOINT_LEAD_ONLY -> "phối hợp, đã tính cho tổ chức chủ trì";
            case YEAR_CLOSED -> "phát sinh sau khi chốt số liệu năm";
            case SAME_ORIGINAL -> "trùng tệp gốc với sản phẩm đã công bố trước";
        };
    }
}
