package io.github.hfclient.internal.answer;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which URLs name a machine that only this one or its neighbours can ask, as far as that shows without a name server. */
final class PrivateAddress {
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** The system may know how to read it, which is not how others do: 0x7f000001, 2130706433. */
    private static final Pattern NUMBERS = Pattern.compile("(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*");

    private static final Pattern LOCAL = Pattern.compile("(?:.*\\.)?localhost");

    private PrivateAddress() {}

    static boolean in(URI uri) {
        if (uri.getHost() == null) return true; // no name that a URL may have, such as 127.1
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (LOCAL.matcher(host).matches()) return true;
        if (host.startsWith("[") || FOUR_NUMBERS.matcher(host).matches()) return isPrivate(host);
        return NUMBERS.matcher(host).matches();
    }

    private static boolean isPrivate(String literal) {
        try {
            return isPrivate(InetAddress.getByName(literal)); // never asks a name server for such a one
        } catch (UnknownHostException e) {
            return true; // a number beyond 255, or an interface that is not here
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // RFC 4193
        boolean carriers = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // RFC 6598
        return uniqueLocal
                || carriers
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
