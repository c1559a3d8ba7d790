-- Nothing asks for defects by their code alone, and every new defect paid for it.
DROP INDEX index_defect_code;
