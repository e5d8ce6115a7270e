/**
 * Lists of budgets as agencies publish and people fill them in: their tables recognised by what stands above the columns,
 * read, compared with what is held, written and taken back set-wise.
 *
 * <p>What any list about budgets needs is public here: {@link kr.sandan.budget.listed.ListedTable} finds a table and its
 * columns, {@link kr.sandan.budget.listed.ListedUnit} and {@link kr.sandan.budget.listed.ListedMoney} read money,
 * {@link kr.sandan.budget.listed.ColumnQuestions} asks what an unknown column is.
 */
@NullMarked
package kr.sandan.budget.listed;

import org.jspecify.annotations.NullMarked;
