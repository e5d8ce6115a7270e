/**
 * The load of the quarterly survey of all industrial complexes (전국산업단지현황통계): its workbook is read, matched with
 * the complexes held, compared with what is known, and written as a whole.
 */
@NullMarked
package kr.sandan.complex.survey;

import org.jspecify.annotations.NullMarked;
