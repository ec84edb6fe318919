package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.doctor.network.Route;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which proxy {@code java.net.http} uses: of those that are configured only the first, and only one for HTTP. */
record ProxyCheck(Route way, List<Finding> findings) {
    private static final Findings TOPIC = new Findings("proxy");
    private static final List<String> UNREAD =
            List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy");

    static ProxyCheck of(Setup setup, URI target) {
        List<Proxy> proxies = setup.network().proxies(target);
        Proxy first = proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
        InetSocketAddress used = first.type() == Proxy.Type.HTTP ? (InetSocketAddress) first.address() : null;
        return new ProxyCheck(new Route(target, used), List.of(finding(setup.machine(), target, first, used)));
    }

    private static Finding finding(Machine machine, URI target, Proxy first, @Nullable InetSocketAddress used) {
        if (used != null) {
            return TOPIC.ok("Requests go through " + used.getHostString() + ":" + used.getPort() + ".");
        }
        if (first.type() == Proxy.Type.SOCKS) {
            return TOPIC.warn(
                    "A SOCKS proxy is configured, which java.net.http does not use: requests go directly.",
                    "Name an HTTP proxy, or builder().transport(..) with a client that knows SOCKS.");
        }
        return machine.firstSet(UNREAD)
                .map(name -> unread(machine, name, target))
                .orElseGet(() -> direct(machine, target));
    }

    private static Finding unread(Machine machine, String variable, URI target) {
        return TOPIC.warn(
                "The variable " + variable + " is set, but Java does not read it: requests go directly.",
                "If that is not what you want: java "
                        + options(machine.variables().get(variable), target.getScheme()) + ", or builder().proxy(..).");
    }

    /** The options that say what the variable says; never the user and password that it may hold. */
    private static String options(@Nullable String value, String scheme) {
        URI proxy = parsed(value);
        String host = proxy == null || proxy.getHost() == null ? "HOST" : proxy.getHost();
        String port = proxy == null || proxy.getPort() < 0 ? "PORT" : String.valueOf(proxy.getPort());
        return "-D" + scheme + ".proxyHost=" + host + " -D" + scheme + ".proxyPort=" + port;
    }

    private static @Nullable URI parsed(@Nullable String value) {
        try {
            String text = String.valueOf(value).strip();
            return new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException e) {
            return null; // the remedy then has placeholders
        }
    }

    private static Finding direct(Machine machine, URI target) {
        if (target.getScheme().equals("https")
                && machine.hasProperty("http.proxyHost")
                && !machine.hasProperty("https.proxyHost")) {
            return TOPIC.warn(
                    "http.proxyHost is set, which counts for http URLs only: requests go directly.",
                    "Set -Dhttps.proxyHost and -Dhttps.proxyPort as well.");
        }
        return TOPIC.ok("None: requests go directly.");
    }
}
