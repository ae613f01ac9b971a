package org.histor.ingest.watch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which network addresses may be fetched from. A feed, or a server that redirects, must not make us ask machines that only we can reach:
 * private, local and reserved ranges of IPv4 and IPv6 are refused, also where an IPv6 address wraps one of IPv4.
 *
 * @param allowPrivate for feeds within one's own network
 */
public record AddressPolicy(boolean allowPrivate) {

    /** Whether requests may go there. */
    public boolean allows(InetAddress address) {
        return allowPrivate || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean reserved = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0
                || first == 198 && (second == 18 || second == 19 || second == 51)
                || first == 203 && second == 0 && bytes[2] == 113;
        return !reserved;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        if ((first & 0xFE) == 0xFC) {
            return false;
        }
        if (first == 0x20 && bytes[1] == 0x02) {
            // 6to4 carries an IPv4 address behind its prefix
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean nat64 =
                first == 0 && (bytes[1] & 0xFF) == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean wrapped = nat64 || isZero(bytes, 0, 10);
        boolean documentation = first == 0x20
                && bytes[1] == 0x01
                && (bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8 || bytes[2] == 0 && bytes[3] == 0);
        return !documentation && (!wrapped || isPublic4(Arrays.copyOfRange(bytes, 12, 16)));
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
