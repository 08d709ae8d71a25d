/**
 * The script that goes with an export: loads the columns, runs Splink on either engine, writes our pairs. Splink 5; version 4 loads the
 * same settings.
 */
export const runScript = `"""Runs the exported model with Splink: python run.py duckdb|spark [--threshold BITS] [-o pairs.csv]

pip install splink==5.0.0            for DuckDB
pip install splink==5.0.0 pyspark==4.3.0      for Spark (needs Java 17)
"""

import argparse
import csv
import json
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description="Runs the exported model with Splink.")
    parser.add_argument("engine", choices=["duckdb", "spark"])
    parser.add_argument("--threshold", type=float, default=0.0, help="weight from which pairs are written, in bits")
    parser.add_argument("-o", "--out", default="pairs.csv")
    options = parser.parse_args()
    tables = json.loads((here / "tables.json").read_text())
    settings = json.loads((here / f"settings.{options.engine}.json").read_text())
    engine = DuckDB(tables) if options.engine == "duckdb" else Spark(tables)
    from splink import Linker

    names = [Path(file).stem for file in tables["files"]]
    frames = [engine.api.register(frame, dataset_display_name=name) for name, frame in zip(names, engine.frames)]
    linker = Linker(frames if len(frames) > 1 else frames[0], settings)
    for column in tables["terms"]:
        lookup = engine.api.register(engine.terms(column))
        linker.table_management.register_term_frequency_lookup(lookup, column)
    predicted = linker.inference.predict()
    sql = (here / "result.sql").read_text()
    sql = sql.replace("{predicted}", predicted.physical_name).replace("{threshold}", str(options.threshold))
    columns, rows = engine.rows(sql)
    with open(options.out, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(rows)
    print(f"{options.out}: {len(rows)} pairs from {options.threshold} bits up")


def quoted(name, quote):
    return quote + name.replace(quote, quote + quote) + quote


def typed(tables, quote, split):
    """CSV holds text alone: lists are taken apart and numbers read. Blank is missing."""
    parts = []
    for column in tables["columns"]:
        name = quoted(column["name"], quote)
        value = f"nullif({name}, '')"
        if column["type"] == "list":
            value = split(value)
        elif column["type"] == "number":
            value = f"CAST({value} AS DOUBLE)"
        parts.append(f"{value} AS {name}")
    return ", ".join(parts)


class DuckDB:
    def __init__(self, tables):
        import duckdb
        from splink import DuckDBAPI

        # What does not fit in memory lies in a folder that goes with this program.
        self.spill = tempfile.TemporaryDirectory()
        self.connection = duckdb.connect(config={"temp_directory": self.spill.name})
        self.api = DuckDBAPI(self.connection)
        self.tables = []
        self.frames = [self.load(tables, here / file) for file in tables["files"]]

    def load(self, tables, path):
        name = f"coe_{path.stem}"
        self.tables.append(name)
        source = str(path).replace("'", "''")
        if path.suffix == ".parquet":
            select = f"SELECT * FROM read_parquet('{source}')"
        else:
            columns = typed(tables, '"', lambda value: f"string_split({value}, '|')")
            select = f"SELECT {columns} FROM read_csv('{source}', header=true, all_varchar=true)"
        self.connection.execute(f"CREATE TABLE {name} AS {select}")
        return self.connection.table(name)

    def terms(self, column):
        name, share = quoted(column, '"'), quoted(f"tf_{column}", '"')
        union = " UNION ALL ".join(f"SELECT {name} FROM {table}" for table in self.tables)
        return self.connection.sql(f"SELECT DISTINCT {name}, CAST({name} AS DOUBLE) AS {share} FROM ({union})")

    def rows(self, sql):
        result = self.connection.execute(sql)
        return [column[0] for column in result.description], result.fetchall()


class Spark:
    def __init__(self, tables):
        from pyspark.sql import SparkSession
        from splink import SparkAPI
        from splink.backends.spark import similarity_jar_location

        # What Splink writes between its steps lies in a folder that goes with this program.
        self.spill = tempfile.TemporaryDirectory()
        self.session = (
            SparkSession.builder.appName("coe match")
            .config("spark.driver.memory", "4g")
            .config("spark.jars", similarity_jar_location())
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.ui.enabled", "false")
            .getOrCreate()
        )
        self.session.sparkContext.setLogLevel("ERROR")
        self.session.sparkContext.setCheckpointDir(self.spill.name)
        self.api = SparkAPI(spark_session=self.session)
        self.frames = [self.load(tables, here / file) for file in tables["files"]]

    def load(self, tables, path):
        if path.suffix == ".parquet":
            return self.session.read.parquet(str(path))
        plain = self.session.read.option("header", True).option("escape", '"').csv(str(path))
        plain.createOrReplaceTempView(f"coe_csv_{path.stem}")
        columns = typed(tables, "\`", lambda value: f"split({value}, '[|]')")
        return self.session.sql(f"SELECT {columns} FROM coe_csv_{path.stem}")

    def terms(self, column):
        from functools import reduce

        name = quoted(column, "\`")
        values = [frame.selectExpr(name) for frame in self.frames]
        distinct = reduce(lambda one, other: one.union(other), values).distinct()
        return distinct.selectExpr(name, f"CAST({name} AS DOUBLE) AS {quoted('tf_' + column, chr(96))}")

    def rows(self, sql):
        frame = self.session.sql(sql)
        return frame.columns, [tuple(row) for row in frame.collect()]


if __name__ == "__main__":
    main()
`;
