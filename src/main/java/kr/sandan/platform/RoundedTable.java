package kr.sandan.platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A table of whole won shown in a larger unit so that it still adds up: each figure and each sum is the whole unit below or
 * above it, the sum of all is rounded to the nearest, and of all such tables it is one with the least rounding. Known as
 * controlled rounding; found as the cheapest flow from the rows to the columns.
 */
public final class RoundedTable {

    private static final double SURE = 1e6;
    private static final int SOURCE = -1;
    private static final int SINK = -2;

    private final long[][] cells;

    private RoundedTable(long[][] cells) {
        this.cells = cells;
    }

    /**
     * Rounds a table.
     *
     * @param won rows of columns, all rows of one length
     * @param unit in won, from 1
     */
    public static RoundedTable of(long[][] won, long unit) {
        long[][] below = new long[won.length][];
        for (int row = 0; row < won.length; row++)
            below[row] =
                    Arrays.stream(won[row]).map(one -> Math.floorDiv(one, unit)).toArray();
        if (unit > 1 && won.length > 0) new Flow(won, below, unit).raise();
        return new RoundedTable(below);
    }

    /** One figure, in units. */
    public long at(int row, int column) {
        return cells[row][column];
    }

    /** The sum of a row, in units. */
    public long row(int row) {
        return Arrays.stream(cells[row]).sum();
    }

    /** The sum of a column, in units. */
    public long column(int column) {
        return Arrays.stream(cells).mapToLong(row -> row[column]).sum();
    }

    /** The sum of all, in units. */
    public long all() {
        return Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
    }

    /** Money to the nearest whole unit, halves away from nothing. */
    public static long nearest(long won, long unit) {
        long whole = Math.floorDiv(Math.abs(won), unit);
        long rounded = 2 * (Math.abs(won) - whole * unit) >= unit ? whole + 1 : whole;
        return won < 0 ? -rounded : rounded;
    }

    /** Which figures take the unit above: what remains of the sums, sent from rows to columns. */
    private static final class Flow {

        private final long[][] won;
        private final long[][] below;
        private final long unit;
        private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        private final Map<DefaultWeightedEdge, Integer> least = new HashMap<>();
        private final Map<DefaultWeightedEdge, Integer> most = new HashMap<>();

        private Flow(long[][] won, long[][] below, long unit) {
            this.won = won;
            this.below = below;
            this.unit = unit;
        }

        private void raise() {
            int rows = won.length;
            int columns = won[0].length;
            graph.addVertex(SOURCE);
            graph.addVertex(SINK);
            long all = 0;
            long floor = 0;
            for (int row = 0; row < rows; row++) {
                long sum = Arrays.stream(won[row]).sum();
                long under = Arrays.stream(below[row]).sum();
                sums(SOURCE, row, sum, under);
                all += sum;
                floor += under;
            }
            for (int column = 0; column < columns; column++) {
                int at = column;
                sums(
                        rows + column,
                        SINK,
                        Arrays.stream(won).mapToLong(one -> one[at]).sum(),
                        Arrays.stream(below).mapToLong(one -> one[at]).sum());
            }
            DefaultWeightedEdge[][] edges = cells(rows, columns);
            int left = Math.toIntExact(nearest(all, unit) - floor);
            solve(left, edges);
        }

        /** From a sum of floors up to the sum itself, or to the unit above it. */
        private void sums(int from, int to, long sum, long under) {
            graph.addVertex(from);
            graph.addVertex(to);
            int whole = Math.toIntExact(Math.floorDiv(sum, unit) - under);
            long rest = Math.floorMod(sum, unit);
            edge(from, to, whole, rest == 0 ? whole : whole + 1, rest);
        }

        private DefaultWeightedEdge[][] cells(int rows, int columns) {
            DefaultWeightedEdge[][] edges = new DefaultWeightedEdge[rows][columns];
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) {
                    long rest = Math.floorMod(won[row][column], unit);
                    if (rest > 0) edges[row][column] = edge(row, rows + column, 0, 1, rest);
                }
            return edges;
        }

        /** The more of a unit there is, the cheaper it is to make it whole. */
        private DefaultWeightedEdge edge(int from, int to, int fewest, int highest, long rest) {
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, Math.rint(SURE * (unit - rest) / unit));
            least.put(edge, fewest);
            most.put(edge, highest);
            return edge;
        }

        private void solve(int left, DefaultWeightedEdge[][] edges) {
            Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                    .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                            graph,
                            node -> node == SOURCE ? left : node == SINK ? -left : 0,
                            edge -> most.getOrDefault(edge, 0),
                            edge -> least.getOrDefault(edge, 0)))
                    .getFlowMap();
            for (int row = 0; row < edges.length; row++)
                for (int column = 0; column < edges[row].length; column++) {
                    DefaultWeightedEdge edge = edges[row][column];
                    if (edge != null) below[row][column] += Math.round(flow.getOrDefault(edge, 0.0));
                }
        }
    }
}
