//! The OpenAPI description, made from the same table that routes: what is not described is not there.

use crate::table::{Doc, Route, routes};
use std::collections::BTreeMap;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Components, Content, HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder, PathItem, Paths, Ref, RefOr,
        Required, ResponseBuilder, Schema,
        path::{OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

type Schemas = Vec<(String, RefOr<Schema>)>;

/// A wire shape by name, with the shapes that it is made of.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    name: fn() -> String,
    collect: fn(&mut Schemas),
    list: bool,
}

impl Shape {
    pub(crate) fn of<T: ToSchema + PartialSchema>() -> Self {
        Self {
            name: || T::name().into_owned(),
            collect: |schemas| {
                schemas.push((T::name().into_owned(), T::schema()));
                T::schemas(schemas);
            },
            list: false,
        }
    }

    pub(crate) fn list_of<T: ToSchema + PartialSchema>() -> Self {
        Self { list: true, ..Self::of::<T>() }
    }

    fn content(self) -> Content {
        let one = Ref::from_schema_name((self.name)());
        let schema: RefOr<Schema> = if self.list {
            utoipa::openapi::ArrayBuilder::new().items(one).build().into()
        } else {
            RefOr::Ref(one)
        };
        Content::new(Some(schema))
    }
}

/// The description of `/api/v1`.
pub(crate) fn describe() -> OpenApi {
    let mut schemas: Schemas = Vec::new();
    Shape::of::<api::Error>().collect(&mut schemas);
    let mut paths = Paths::new();
    for route in routes() {
        let Some(doc) = &route.doc else { continue };
        for shape in [doc.takes, Some(doc.gives)].into_iter().flatten() {
            shape.collect(&mut schemas);
        }
        let method = if route.method == "GET" { HttpMethod::Get } else { HttpMethod::Post };
        let path = paths.paths.entry(route.path.to_string()).or_default();
        path.merge_operations(PathItem::new(method, operation(&route, doc)));
    }
    let mut components = Components::new();
    components.schemas = schemas.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect();
    components.add_security_scheme(
        "token",
        SecurityScheme::Http(
            HttpBuilder::new()
                .scheme(HttpAuthScheme::Bearer)
                .description(Some("A token made in Settings or by `fulcrum admin token`."))
                .build(),
        ),
    );
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Fulcrum")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "One-on-ones that belong to the report. Commands are POSTs; send an `Idempotency-Key` with each, \
                     so that sending it again is safe. What you may not see answers as what is not there: 404.",
                ))
                .build(),
        )
        .paths(paths)
        .components(Some(components))
        .security(Some([SecurityRequirement::new("token", Vec::<String>::new())]))
        .build()
}

impl Shape {
    fn collect(self, schemas: &mut Schemas) {
        (self.collect)(schemas);
    }
}

fn operation(route: &Route, doc: &Doc) -> utoipa::openapi::path::Operation {
    let ok = ResponseBuilder::new().description("Done").content("application/json", doc.gives.content());
    let no = ResponseBuilder::new()
        .description("Why not, and what to do")
        .content("application/json", Shape::of::<api::Error>().content());
    let mut operation = OperationBuilder::new()
        .operation_id(Some(format!("{} {}", route.method, route.path)))
        .summary(Some(doc.summary))
        .response("200", ok)
        .response("default", no);
    for name in route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
        operation = operation.parameter(text_parameter(name, ParameterIn::Path, Required::True));
    }
    for name in doc.query {
        operation = operation.parameter(text_parameter(name, ParameterIn::Query, Required::False));
    }
    let Some(takes) = doc.takes else {
        return operation.build();
    };
    let body =
        RequestBodyBuilder::new().content("application/json", takes.content()).required(Some(Required::True));
    operation
        .parameter(text_parameter("Idempotency-Key", ParameterIn::Header, Required::False))
        .request_body(Some(body.build()))
        .build()
}

fn text_parameter(name: &str, place: ParameterIn, required: Required) -> utoipa::openapi::path::Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .required(required)
        .schema(Some(String::schema()))
        .build()
}
