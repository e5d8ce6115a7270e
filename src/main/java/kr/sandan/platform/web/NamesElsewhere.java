package kr.sandan.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Where the name of a person stands in what a module keeps, published as a bean: asked where somebody's name is erased, so
 * that whoever erases it knows what is left to do.
 */
public interface NamesElsewhere {

    /** The most that a module tells of. */
    int MOST = 20;

    /** The places within the scope of the acting account, the newest first; at most {@link #MOST}. */
    List<Place> of(String name, Locale locale);

    /**
     * One place.
     *
     * @param kindKey key of what kind of record it is
     * @param label what the record is called; empty where that would say more than the reader may see
     * @param path where it can be mended, within the context
     */
    record Place(String kindKey, String label, String path) implements Serializable {}
}
