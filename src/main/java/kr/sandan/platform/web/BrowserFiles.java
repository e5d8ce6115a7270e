package kr.sandan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Where the browser's files are served: the build puts the hash of their content into their names. */
@Component
class BrowserFiles {

    private final Map<String, String> paths = new TreeMap<>();

    BrowserFiles() {
        try {
            Properties manifest = PropertiesLoaderUtils.loadProperties(new ClassPathResource("assets.properties"));
            manifest.stringPropertyNames().forEach(name -> paths.put(name, manifest.getProperty(name)));
        } catch (IOException missing) {
            throw new UncheckedIOException("the browser's files were not built", missing);
        }
    }

    /** The served path, within the context, of a file named as in the sources. */
    String path(String name) {
        String path = paths.get(name);
        if (path == null) throw new IllegalArgumentException("no such browser file: " + name);
        return path;
    }
}
