import type { DefinitionRows } from './definition-rows.ts';

/**
 * Definitions of the data of search criteria, asynchronous operations and two-factor authentication. [fw/Api,
 * AsynchronousOperations/Api/Data, TwoFactorAuth/Api/Data]
 */
export const platformDefinitions: DefinitionRows = {
  'asynchronous-operations-data-bulk-operations-status-interface': `
    operations_list: asynchronous-operations-data-summary-operation-status-interface[],
    extension_attributes?: asynchronous-operations-data-bulk-summary-extension-interface, user_type: int,
    bulk_id: string, description: string, start_time: string, user_id: int, operation_count: int`,
  'asynchronous-operations-data-detailed-bulk-operations-status-interface': `
    operations_list: asynchronous-operations-data-operation-interface[],
    extension_attributes?: asynchronous-operations-data-bulk-summary-extension-interface, user_type: int,
    bulk_id: string, description: string, start_time: string, user_id: int, operation_count: int`,
  'asynchronous-operations-data-operation-extension-interface': 'start_time?: string',
  'asynchronous-operations-data-operation-interface': `
    extension_attributes, id: int, bulk_uuid: string,
    topic_name: string, serialized_data: string, result_serialized_data: string, status: int, result_message: string,
    error_code: int`,
  'asynchronous-operations-data-operation-search-results-interface': `
    items: asynchronous-operations-data-operation-interface[], search_criteria: framework-search-criteria-interface,
    total_count: int`,
  'asynchronous-operations-data-summary-operation-status-interface': `
    id: int, status: int, result_message: string, error_code: int`,
  'framework-attribute-interface': 'attribute_code: string, value: anyType',
  'framework-data-image-content-interface': 'base64_encoded_data: string, type: string, name: string',
  'framework-data-video-content-interface': `
    media_type: string, video_provider: string, video_url: string, video_title: string, video_description: string,
    video_metadata: string`,
  'framework-filter': 'field: string, value: string, condition_type?: string',
  'framework-search-criteria-interface': `
    filter_groups: framework-search-filter-group[], sort_orders?: framework-sort-order[], page_size?: int,
    current_page?: int`,
  'framework-search-filter-group': 'filters?: framework-filter[]',
  'framework-sort-order': 'field: string, direction: string',
  'two-factor-auth-data-authy-device-interface': `
    country: string, phone_number: string, method: string,
    extension_attributes`,
  'two-factor-auth-data-authy-registration-prompt-response-interface': `
    message: string, expiration_seconds: string,
    extension_attributes`,
  'two-factor-auth-data-duo-data-interface': `
    signature: string, api_hostname: string, extension_attributes`,
  'two-factor-auth-data-google-configure-interface': `
    qr_code_base64: string, secret_code: string,
    extension_attributes`,
  'two-factor-auth-data-u2f-web-authn-request-interface': `
    credential_request_options_json: string,
    extension_attributes`,
  'two-factor-auth-engine-interface': 'enabled: boolean',
  'two-factor-auth-provider-interface': `
    enabled: boolean, engine: two-factor-auth-engine-interface, code: string, name: string, icon: string,
    reset_allowed: boolean, configure_action: string, auth_action: string, extra_actions: string[]`,
};
