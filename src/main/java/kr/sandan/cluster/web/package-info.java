/** Pages of the clusters: list, one cluster with its map and rules, its forms, the limits. */
@NullMarked
package kr.sandan.cluster.web;

import org.jspecify.annotations.NullMarked;
