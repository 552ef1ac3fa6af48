package vn.khoso.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address. */
final class ClientAddresses {

    private static final int NETWORK_BYTES = 8;

    private ClientAddresses() {}

    /** Returns an IPv4 address as it is and of an IPv6 address the first 64 bits: the rest one machine may change. */
    static String key(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
