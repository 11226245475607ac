package org.supernet4j.runtime.statistics;

/**
 * How far two columns of figures agree.
 *
 * @param rows pairs of figures
 * @param pearson linear agreement
 * @param spearman agreement of ranks; equal figures share their mean rank
 * @param kendall Kendall's tau-b: pairs in the same order less pairs in the opposite order, as a
 *     share of all pairs, corrected for equal figures
 */
public record Correlations(int rows, Estimate pearson, Estimate spearman, Estimate kendall) {}
