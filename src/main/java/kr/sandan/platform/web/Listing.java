package kr.sandan.platform.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param rows the rows of this page
 * @param total rows in the whole list
 * @param paging which page it is
 */
public record Listing<T>(List<T> rows, long total, Paging paging) {

    private static final int NEIGHBOURS = 2;

    /** Number of the last page; 1 for an empty list. */
    public int lastPage() {
        return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    public int previousPage() {
        return paging.page() - 1;
    }

    public int nextPage() {
        return paging.page() + 1;
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Number of the first row on this page, from 1. */
    public long firstRow() {
        return rows.isEmpty() ? 0 : paging.offset() + 1;
    }

    public long lastRow() {
        return paging.offset() + rows.size();
    }

    /** Page numbers to offer: the first, the last and the neighbours of this one; 0 stands for a gap. */
    public List<Integer> pageNumbers() {
        int last = lastPage();
        int from = Math.max(2, paging.page() - NEIGHBOURS);
        int to = Math.min(last - 1, paging.page() + NEIGHBOURS);
        Stream<Integer> middle = IntStream.rangeClosed(from, to).boxed();
        Stream<Integer> start = from > 2 ? Stream.of(1, 0) : Stream.of(1);
        Stream<Integer> end = last == 1 ? Stream.empty() : to < last - 1 ? Stream.of(0, last) : Stream.of(last);
        return Stream.concat(Stream.concat(start, middle), end).toList();
    }
}
