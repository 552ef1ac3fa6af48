package vn.khoso.reports.output;

import vn.khoso.reports.figures.Attainment;

/** What an organisation has achieved, in a cell. */
final class Attained {

    private Attained() {}

    static String words(Attainment attained) {
        return switch (attained) {
            case TOP_MET -> "Đạt mức cao";
            case FLOOR_MET -> "Đạt mức tối thiểu";
            case ONLY_PROVISIONAL -> "Chờ xác nhận";
            case TOO_FEW -> "Chưa đủ sản phẩm";
            case NO_PRODUCT -> "Chưa có sản phẩm";
        };
    }
}
