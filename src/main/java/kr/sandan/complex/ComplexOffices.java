package kr.sandan.complex;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplexOffices extends JpaRepository<ComplexOffice, Long> {

    List<ComplexOffice> findByComplexIdAndSupersededAtIsNull(long complexId);
}
