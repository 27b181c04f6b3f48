-- section: publication
-- needs: listed_agency
-- title: Agencies of the list that published, by province
-- title-th: หน่วยงานในรายชื่อที่เผยแพร่ ตามจังหวัด
-- counted: Names of the list (--agencies) against names of documents, without white space and with one form of digits and marks; of the same province where both say one. Last year: the last year of the archive.
-- counted-th: เทียบชื่อในรายชื่อ (--agencies) กับชื่อในเอกสาร โดยไม่นับช่องว่างและใช้ตัวเลขรูปเดียว เป็นจังหวัดเดียวกันเมื่อทั้งสองระบุ "ปีล่าสุด" คือปีสุดท้ายของคลังเอกสาร
-- plot: bars missing
-- shown: 80
SELECT province, count(*) AS listed, sum(years > 0) AS published, sum(years = 0) AS missing, sum(last_year) AS published_last_year
FROM listed_agency GROUP BY province ORDER BY missing DESC, province
