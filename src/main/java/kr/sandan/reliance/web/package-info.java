/** Pages of ledgers and of how far councils live on their own. */
@NullMarked
package kr.sandan.reliance.web;

import org.jspecify.annotations.NullMarked;
